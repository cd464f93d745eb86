package foyer.appliance.keypad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.appliance.Sheet;
import foyer.appliance.process.Reception;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.Texts;
import foyer.kiosk.text.KioskTexts;
import foyer.server.sites.Service;
import foyer.server.sites.ServiceGroup;
import foyer.server.sites.Site;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One visitor's way at the running product, from the welcome back to it. What leads them they hear;
 * the printer is asked only whether it was true.
 */
final class Walk {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Reception reception;
    private final LanguageCode language;
    private final Agreed agreed;
    private final KeypadHands hands;
    private int sheets;

    /**
     * @param agreed taken from by whoever checks in
     * @param sheets printed so far
     */
    Walk(Reception reception, LanguageCode language, Agreed agreed, KeypadHands hands, int sheets) {
        this.reception = reception;
        this.language = language;
        this.agreed = agreed;
        this.hands = hands;
        this.sheets = sheets;
    }

    Reception reception() {
        return reception;
    }

    Site site() {
        return reception.data().site();
    }

    /** What they come for: of a group of several. */
    Service tax() {
        return site().services().getFirst();
    }

    Agreed agreed() {
        return agreed;
    }

    KeypadHands hands() {
        return hands;
    }

    LanguageCode language() {
        return language;
    }

    int sheets() {
        return sheets;
    }

    String text(String key) {
        return KioskTexts.in(language).get(key);
    }

    String in(Texts texts) {
        return texts.in(language);
    }

    Walk choose(String key) {
        hands.choose(text(key));
        return this;
    }

    Walk choose(Texts name) {
        hands.choose(in(name));
        return this;
    }

    /** At the screen of this title. */
    Walk arrive(String key) {
        hands.arrive(text(key));
        return this;
    }

    Walk arrive(Texts title) {
        hands.arrive(in(title));
        return this;
    }

    /** This is said, and everything after it. */
    Walk hear(String key) {
        hands.hear(text(key)).hearOut();
        return this;
    }

    /** One of these is said: which. */
    String hearOneOf(List<String> keys) {
        var words = keys.stream().map(this::text).toList();
        return keys.get(words.indexOf(hands.hearOneOf(words)));
    }

    /** Types it, and goes on. */
    Walk answer(String typed) {
        hands.spell(typed).chooseNearby(text("keys.next"));
        return this;
    }

    Walk skip() {
        hands.chooseNearby(text("keys.skip"));
        return this;
    }

    /** From the welcome to the list of what there is. */
    Walk begin() {
        hands.chooseLanguage(language).arrive(text("services.title"));
        return this;
    }

    Walk entry(String journey, String question) {
        begin();
        choose("entry." + journey).arrive("journey." + journey + "." + question + ".title");
        return this;
    }

    /** Which they find it in. */
    ServiceGroup group() {
        return site().groups().stream()
                .filter(one -> one.id().equals(tax().group()))
                .findFirst()
                .orElseThrow();
    }

    /** At the service they come for. */
    Walk service() {
        begin().choose(group().name()).arrive(group().name());
        return choose(tax().name()).arrive(tax().name()).hear("choice.how");
    }

    /**
     * The number is heard, then that it is on paper, and it is. Back at the welcome then.
     *
     * @return what was said of the ticket
     */
    List<String> takeTicket() {
        arrive("ticket.title").hear("ticket.take");
        var said = hands.heard();
        printed(number());
        leave();
        return said;
    }

    /** As it was heard. */
    String number() {
        return KeypadHands.together(hands.after(text("ticket.title")));
    }

    void printed(String number) {
        var sheet = nextSheet();
        assertThat(sheet.shows(number)).as("%s on %s", number, sheet.keep()).isTrue();
    }

    Sheet nextSheet() {
        sheets++;
        return await().atMost(PATIENCE)
                .until(() -> Sheet.find(reception.paperPage(), sheets), Optional::isPresent)
                .orElseThrow();
    }

    /** From where all is said and done. */
    void leave() {
        choose("ticket.done");
        hands.comeHome();
    }

    void startAgain() {
        hands.chooseNearby(text("nav.again"));
        hands.comeHome();
    }
}
