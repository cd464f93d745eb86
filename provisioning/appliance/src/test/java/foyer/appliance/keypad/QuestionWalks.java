package foyer.appliance.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.appliance.EvacuationRoll;
import java.util.List;

/** Journeys of questions: a business visitor's, what somebody has to tell, how it was. */
final class QuestionWalks {
    private static final String VISITOR = "Adamina";
    private static final String HOST = "Jan Nowak";
    private static final List<String> MARKS = List.of("welcome", "waiting", "efficiency", "result");

    private QuestionWalks() {}

    /** In, and out again with what a visitor hears of the badge: its number. */
    static void visit(Walk walk) throws Exception {
        walk.entry("visit", "way").choose("journey.visit.way.arrive");
        walk.arrive("journey.visit.visitor.title").answer(VISITOR);
        walk.arrive("journey.visit.organisation.title").skip();
        walk.arrive("journey.visit.host.title").answer("Nowak");
        walk.arrive("journey.visit.which.title").hands().choose(HOST);
        walk.arrive("journey.visit.help.title").choose("journey.visit.help.no");
        walk.arrive("journey.visit.unreachable.title").hear("slip.take");
        var said = walk.hands().after(walk.text("journey.visit.unreachable.title"));
        assertThat(walk.nextSheet().findCodeText())
                .hasValueSatisfying(code -> assertThat(code).matches("V[2-9A-Z]{7}"));
        walk.leave();
        assertThat(EvacuationRoll.read(walk.reception())).contains(VISITOR, HOST);
        signOut(walk, KeypadHands.together(said));
        assertThat(EvacuationRoll.read(walk.reception())).doesNotContain(VISITOR);
    }

    private static void signOut(Walk walk, String badge) {
        walk.entry("visit", "way").choose("journey.visit.way.leave");
        walk.arrive("journey.visit.badge.title").answer(badge);
        walk.arrive("journey.visit.name.title").answer(VISITOR);
        walk.arrive("journey.visit.gone.title").leave();
    }

    static void complaint(Walk walk) {
        tell(walk, "complaint").choose("journey.tell-us.contact.email");
        walk.arrive("journey.tell-us.email.title").answer("a@b-c.org");
        kept(walk);
    }

    static void compliment(Walk walk) {
        tell(walk, "compliment").choose("journey.tell-us.contact.phone");
        walk.arrive("journey.tell-us.phone.title").answer("01632960");
        kept(walk);
    }

    static void comment(Walk walk) {
        tell(walk, "comment").choose("journey.tell-us.contact.none");
        kept(walk);
    }

    private static Walk tell(Walk walk, String kind) {
        walk.entry("tell-us", "kind").choose("journey.tell-us.kind." + kind);
        walk.arrive("journey.tell-us.about.title").choose(walk.tax().name());
        walk.arrive("journey.tell-us.text.title").answer(words(walk));
        return walk.arrive("journey.tell-us.contact.title");
    }

    private static String words(Walk walk) {
        return switch (walk.language().value()) {
            case "pl" -> "Zimno tu";
            case "ar" -> "بارد جدا";
            default -> "Cold hall";
        };
    }

    private static void kept(Walk walk) {
        walk.arrive("journey.tell-us.kept.title").hear("slip.take");
        var reference = walk.hands().after(walk.text("journey.tell-us.kept.title"));
        assertThat(KeypadHands.together(reference)).matches("[A-Z0-9]{4}-[A-Z0-9]{4}");
        var _ = walk.nextSheet();
        walk.leave();
    }

    /** Of a site that asks for it at the kiosk; with the number of a ticket they had. */
    static void survey(Walk walk) {
        walk.entry("survey", MARKS.getFirst()).choose("rate.4");
        for (var mark : MARKS.subList(1, MARKS.size())) {
            walk.arrive("journey.survey." + mark + ".title").choose("rate.4");
        }
        walk.arrive("journey.survey.settled.title").choose("journey.survey.settled.yes");
        walk.arrive("journey.survey.ticket.title").answer("C001");
        walk.arrive("journey.survey.kept.title").leave();
    }
}
