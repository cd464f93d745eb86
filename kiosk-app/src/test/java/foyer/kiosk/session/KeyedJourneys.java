package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.AskBody;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.journey.Layer;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every journey from the welcome to its end, with nothing but the keypad. */
public final class KeyedJourneys {
    /**
     * One that came to its end.
     *
     * @param heard whatever was said on the way
     */
    public record Finished(String name, Session session, List<Sentence> heard) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final LanguageCode language;
    private final boolean headset;
    private final List<Finished> all = new ArrayList<>();

    private KeyedJourneys(LanguageCode language, boolean headset) {
        this.language = language;
        this.headset = headset;
    }

    /**
     * @param headset one is plugged in, so that private things are said
     */
    public static List<Finished> all(LanguageCode language, boolean headset) {
        var journeys = new KeyedJourneys(language, headset);
        journeys.tickets();
        journeys.others();
        journeys.appointments();
        journeys.visits();
        journeys.telling();
        return List.copyOf(journeys.all);
    }

    private Walk begin(String... entries) {
        var walk = Walk.spoken(House.open(entries));
        if (headset) {
            walk.input(new Input.HeadsetPlugged());
        }
        return walk.keys(new Action.ChooseLanguage(language));
    }

    private Walk open(String journey) {
        return begin(journey).keys(new Action.OpenEntry(journey));
    }

    private void finished(String name, Walk walk, Class<? extends Screen> end) {
        assertThat(walk.session.screen()).as(name).isInstanceOf(end);
        all.add(new Finished(name, walk.session, List.copyOf(walk.heard)));
    }

    private Walk choice() {
        return begin().keys(
                        new Action.OpenGroup("money"), new Action.OpenService(ServiceStays.TAX));
    }

    private void tickets() {
        var here = choice().keys(Simple.WAIT_HERE).issued();
        finished("ticket", TicketStays.paper(here, true), Screen.Ticket.class);
        var later = choice().keys(Simple.COME_LATER);
        var hold = ((Screen.Later) later.session.screen()).holds().getFirst();
        var held = later.keys(new Action.HoldUntil(hold.at())).issued();
        finished("later", TicketStays.paper(held, true), Screen.Ticket.class);
        finished("given back", here.fork().keys(Simple.GIVE_BACK), Screen.GivenBack.class);
    }

    private void others() {
        var online = choice().keys(Simple.DO_ONLINE, Simple.PRINT_LEAFLET);
        finished("online", leaflet(online), Screen.Online.class);
        var places = begin();
        while (!Choices.of(places.session).contains(Simple.OTHER_PLACES)) {
            places.keys(Simple.NEXT_PAGE);
        }
        var first = places.session.menu().agencies().getFirst().id();
        places.keys(Simple.OTHER_PLACES, new Action.OpenAgency(first), Simple.PRINT_LEAFLET);
        finished("elsewhere", leaflet(places), Screen.Elsewhere.class);
        var help = begin().keys(Simple.CALL_HELP).answer(new Reply.Done());
        finished("help", help, Screen.Help.class);
        var tax = House.open().services().getFirst().name().in(language);
        var find = open("find");
        spell(find, tax.substring(0, tax.offsetByCodePoints(0, 2))).keys(Simple.NEXT);
        finished("find", find, Screen.Found.class);
    }

    private static Walk leaflet(Walk walk) {
        var job = walk.last(Effect.PrintLeaflet.class).job();
        return walk.input(new Input.LeafletCame(job, true));
    }

    private void appointments() {
        var code = spell(open("appointment"), AppointmentStays.CODE).keys(Simple.NEXT);
        finished("appointment by code", checkedIn(code), Screen.Ticket.class);
        var reference = spell(open("appointment"), "4711").keys(Simple.NEXT);
        finished("appointment by reference", checkedIn(reference), Screen.Ticket.class);
        var name = open("appointment").keys(Simple.NEXT);
        spell(name, "Byron").keys(Simple.NEXT);
        spell(name, "1410").keys(Simple.NEXT);
        finished("appointment by name and time", checkedIn(name), Screen.Ticket.class);
    }

    private static Walk checkedIn(Walk sending) {
        AppointmentStays.told(sending, sending, AppointmentFit.ON_TIME, null, null);
        var ticket = sending.keys(new Action.Pick("check-in")).issued();
        return TicketStays.paper(ticket, true);
    }

    private void visits() {
        var in = open("visit").keys(new Action.Pick("arrive"));
        spell(in, "Byron").keys(Simple.NEXT);
        in.keys(Simple.NEXT);
        spell(in, "Novak").keys(Simple.NEXT);
        in.answer(VisitStays.HOSTS).keys(new Action.Pick("h-1"), new Action.Pick("no"));
        var body = (Effect.Wish.OfJourney) in.last(Effect.Ask.class).wish();
        var visitor = (AskBody.SignIn) body.body();
        in.answer(VisitStays.welcome(visitor));
        var slip = in.last(Effect.PrintSlip.class).intent();
        finished("visitor in", in.input(new Input.PaperCame(slip, true)), Screen.Outcome.class);
        var out = open("visit").keys(new Action.Pick("leave"));
        spell(out, visitor.badge().value()).keys(Simple.NEXT).answer(new Reply.Done());
        finished("visitor out", out, Screen.Outcome.class);
    }

    private void telling() {
        var tell = open("tell-us").keys(new Action.Pick("complaint"), Simple.NEXT);
        spell(tell, "cold").keys(Simple.NEXT, new Action.Pick("email"));
        spell(tell, "ada@byron.org").keys(Simple.NEXT).kept();
        var slip = tell.last(Effect.PrintSlip.class).intent();
        finished("tell us", tell.input(new Input.PaperCame(slip, true)), Screen.Outcome.class);
        var survey = open("survey");
        for (int question = 0; question < 4; question++) {
            survey.keys(new Action.Rate(4));
        }
        survey.keys(new Action.Pick("yes"));
        finished("survey", spell(survey, "H042").keys(Simple.NEXT).kept(), Screen.Outcome.class);
    }

    /** Key by key, on the letters where they are. */
    private static Walk spell(Walk walk, String text) {
        text.codePoints().mapToObj(Character::toString).forEach(sign -> key(walk, sign));
        var asking = (Screen.Asking) walk.session.screen();
        assertThat(asking.draft().text()).isEqualToIgnoringCase(text);
        return walk;
    }

    private static void key(Walk walk, String sign) {
        var key = new Action.Type(sign.toLowerCase(Locale.ROOT));
        if (!Choices.of(walk.session).contains(key)) {
            var latin = new Action.Turn(Layer.LATIN);
            walk.keys(Choices.of(walk.session).contains(latin) ? latin : Simple.SHIFT);
        }
        walk.keys(key);
    }
}
