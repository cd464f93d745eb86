package foyer.appliance.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.Texts;
import java.util.Objects;

/** To a ticket, and the other ways on from a service. */
final class TicketWalks {
    private static final int FIRST_LETTERS = 4;

    private TicketWalks() {}

    static void ticket(Walk walk) {
        walk.service().choose("choice.wait");
        var _ = walk.takeTicket();
    }

    /** The time they chose is the time of the ticket. */
    static void later(Walk walk) {
        walk.service().choose("choice.later").arrive("later.title");
        var held = walk.hands().chooseFirst().words().getFirst();
        assertThat(walk.takeTicket()).contains(held.words());
    }

    static void givenBack(Walk walk) {
        walk.service().choose("choice.wait").arrive("ticket.title").hear("ticket.take");
        walk.printed(walk.number());
        walk.choose("ticket.giveback").arrive("givenback.title").leave();
    }

    static void withNeeds(Walk walk) {
        var need = walk.site().rules().adjustments().getFirst().name();
        walk.service().choose("needs.open").arrive("needs.title");
        walk.choose(need).hear("speech.on");
        walk.choose("needs.done").hear("choice.how");
        var entry = walk.hands().go(walk.text("needs.open"));
        assertThat(entry.says(walk.in(need))).as("what is needed, in %s", entry).isTrue();
        walk.hands().chooseNearby(walk.text("choice.wait"));
        var _ = walk.takeTicket();
    }

    static void online(Walk walk) {
        var online = Objects.requireNonNull(walk.tax().offering().alternatives().online());
        walk.service().choose("choice.online").arrive(online.title());
        walk.hear("online.scan").hear("online.how");
        assertThat(walk.hands().heard()).contains(walk.in(online.steps().getFirst()));
        takeLeaflet(walk);
    }

    static void otherPlaces(Walk walk) {
        var agency = walk.site().rules().signposts().agencies().getFirst();
        walk.begin().choose("agencies.title").arrive("agencies.title");
        walk.choose(agency.name()).arrive(agency.name());
        assertThat(walk.hands().heard())
                .contains(agency.phone(), agency.address(), spoken(walk, agency.opening()));
        takeLeaflet(walk);
    }

    private static String spoken(Walk walk, Texts hours) {
        var until = " " + walk.hands().text("speech.range") + " ";
        return walk.in(hours).replace("\u2013", until);
    }

    private static void takeLeaflet(Walk walk) {
        walk.choose("leaflet.print").hear("leaflet.printed");
        var _ = walk.nextSheet();
        walk.startAgain();
    }

    static void help(Walk walk) {
        walk.begin().choose("access.help").arrive("help.coming").startAgain();
    }

    static void find(Walk walk) {
        walk.entry("find", "words").answer(beginningOf(walk.in(walk.tax().name())));
        walk.arrive("find.title").choose(walk.tax().name()).hear("choice.how");
        walk.startAgain();
    }

    private static String beginningOf(String name) {
        return name.substring(0, name.offsetByCodePoints(0, FIRST_LETTERS));
    }

    /** In the middle of the number: nothing sounds any more, and no key says the number again. */
    static void pulledOut(Walk walk) {
        var hands = walk.hands();
        walk.service().choose("choice.wait").arrive("ticket.title").hear("ticket.take");
        var number = walk.number();
        walk.printed(number);
        hands.press("F2").hear(walk.text("ticket.title"));
        hands.pullOut();
        assertThat(hands.hearsNothing()).isTrue();
        hands.press("F2").hear(walk.text("speech.private")).hearOut();
        assertThat(hands.heard()).noneMatch(said -> KeypadHands.together(said).contains(number));
        hands.press("F4").comeHome().plugIn();
    }

    /** To the hall nothing is said that is for one person alone; that is on the paper. */
    static void withoutHeadset(Walk walk) {
        var hands = walk.hands();
        hands.pullOut();
        hands.press(KeypadHands.DOWN).hear(hands.text("speech.open")).hearOut();
        walk.begin().choose(walk.group().name()).arrive(walk.group().name());
        walk.choose(walk.tax().name());
        walk.hear("speech.private").hear("choice.how");
        var chosen = walk.in(walk.tax().name());
        assertThat(hands.heard()).doesNotContain(chosen);
        walk.choose("choice.wait").hear("speech.private").hear("ticket.take");
        var number = hands.page().textContent(".plate .code").strip();
        walk.printed(number);
        assertThat(hands.heard())
                .doesNotContain(chosen, walk.in(walk.tax().place()))
                .noneMatch(said -> KeypadHands.together(said).contains(number));
        walk.leave();
        hands.plugIn();
    }
}
