package foyer.contract;

import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.BadgeCode;
import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.Daily;
import foyer.contract.words.IntentId;
import foyer.contract.words.KeyHash;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NeedCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.Reference;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.contract.words.WebAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One message of each kind, under the name of its golden file. */
final class Samples {
    private static final NodeId KIOSK = new NodeId("kiosk-1");
    private static final NodeId DISPLAY = new NodeId("display-1");
    private static final ServerId SERVER = new ServerId("main");
    private static final Instant AT = Instant.parse("2026-03-02T09:15:30.123456Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final IntentId INTENT = new IntentId("8b0f3a52-5f64-4a0c-9d0e-2b2f6a1f0c11");
    private static final IntentId OTHER = new IntentId("0d6c9f5e-33b7-4f0e-8a44-5a1f7a0be902");
    private static final LanguageCode ENGLISH = new LanguageCode("en");
    private static final LanguageCode POLISH = new LanguageCode("pl");
    private static final LanguageCode ARABIC = new LanguageCode("ar");
    private static final NeedCode LOOP = new NeedCode("hearing-loop");
    private static final ServiceCode TAX = new ServiceCode("council-tax");

    private Samples() {}

    static Map<String, Message> all() {
        var all = new LinkedHashMap<String, Message>();
        all.put("presence-online", presence(Liveness.ONLINE));
        all.put("presence-offline", presence(Liveness.OFFLINE));
        all.put("health", health());
        all.put("health-screen", seen());
        all.put(
                "ask-issue",
                ask(
                        new AskBody.Issue(
                                TAX,
                                POLISH,
                                LinkToken.of(
                                        new byte[] {
                                            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
                                        }))));
        all.put(
                "ask-issue-held",
                ask(
                        new AskBody.Issue(
                                TAX,
                                POLISH,
                                LinkToken.of(
                                        new byte[] {
                                            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
                                        }),
                                Instant.parse("2026-03-02T10:20:00Z"))));
        all.put(
                "ask-issue-needs",
                ask(
                        new AskBody.Issue(
                                TAX, POLISH, LinkToken.of(new byte[16]), null, List.of(LOOP))));
        appointments(all);
        all.put("ask-numbered", ask(new AskBody.Numbered(OTHER, new TicketNumber("K3-041"), DAY)));
        all.put(
                "ask-numbered-untrusted-clock",
                ask(new AskBody.Numbered(OTHER, new TicketNumber("H042"), null)));
        all.put("ask-withdraw", ask(new AskBody.Withdraw(OTHER)));
        all.put("ask-lease", ask(new AskBody.Lease(null)));
        all.put("ask-lease-held", ask(new AskBody.Lease(List.of(DAY))));
        all.put("ask-find-hosts", ask(new AskBody.FindHosts("Nowak")));
        all.put(
                "ask-sign-in",
                ask(
                        new AskBody.SignIn(
                                "Ada Byron",
                                "Engines Ltd",
                                "h-12",
                                "Jan Nowak",
                                new BadgeCode("V7KQ2MXA"),
                                POLISH,
                                true,
                                "AB12 CDE")));
        all.put(
                "ask-sign-in-typed",
                ask(
                        new AskBody.SignIn(
                                "Ada Byron",
                                "",
                                null,
                                "Novak",
                                new BadgeCode("V7KQ2MXA"),
                                ENGLISH,
                                false,
                                null)));
        all.put("ask-sign-out", ask(new AskBody.SignOut("V7KQ2MXA", null)));
        all.put("ask-sign-out-number", ask(new AskBody.SignOut("12", "Ada Byron")));
        all.put("ask-tell", ask(tell("anna@example.org")));
        all.put("ask-tell-short", ask(tell(null)));
        all.put(
                "ask-survey",
                ask(
                        new AskBody.Survey(
                                new TicketNumber("H042"), 5, 2, 4, 5, AskBody.Survey.Settled.YES)));
        all.put(
                "ask-survey-short",
                ask(new AskBody.Survey(null, null, null, null, null, AskBody.Survey.Settled.NO)));
        all.put("ask-help", ask(new AskBody.Help(ARABIC)));
        all.put(
                "answer-issued",
                answer(
                        new Answer.Issued(
                                new TicketId("T-20260302-17"),
                                new TicketNumber("H042"),
                                TAX,
                                AT.minusSeconds(2),
                                AT.plusSeconds(900),
                                4)));
        all.put("answer-done", answer(new Answer.Done()));
        all.put(
                "answer-leased",
                answer(
                        new Answer.Leased(
                                3,
                                List.of(
                                        new NumberBand(DAY, 800, 849, 17),
                                        new NumberBand(DAY.plusDays(1), 850, 899, 18)))));
        all.put(
                "answer-hosts-found",
                answer(
                        new Answer.HostsFound(
                                List.of(
                                        new Answer.HostsFound.Host(
                                                "h-12", "Jan Nowak", "Housing")))));
        all.put(
                "answer-welcomed",
                answer(
                        new Answer.Welcomed(
                                12,
                                new BadgeCode("V7KQ2MXA"),
                                Answer.Welcomed.HostTold.ON_ITS_WAY)));
        all.put(
                "answer-refused",
                answer(new Answer.Refused("SERVICE_CLOSED", "council-tax closed at 09:15")));
        all.put("answer-busy", answer(new Answer.Busy(1500)));
        all.put("shown", new Shown(1, DISPLAY, new CallId("C-17.2"), Shown.How.SPOKEN, 840));
        all.put("board", board());
        all.put("board-displays", boardWithDisplays());
        all.put("board-unhurried", board().with(List.of(unhurried())));
        all.put("offer", offer(null));
        all.put("offer-theme", themed());
        all.put("offer-cut-over", offer(LocalTime.of(4, 30)));
        all.put("offer-closed", offerClosed());
        all.put("offer-wait", offerWait());
        all.put("offer-needs", with(offerClosed(), List.of(need()), null));
        all.put("offer-ways", offerWays());
        all.put("beat", new Beat(1, SERVER, 12, 34_567, AT));
        all.put("server-online", new ServerState(1, SERVER, Liveness.ONLINE, 12, 1, AT));
        all.put("server-offline", new ServerState(1, SERVER, Liveness.OFFLINE, 12, 1, AT));
        return all;
    }

    private static void appointments(Map<String, Message> all) {
        var id = new AppointmentId("ap-17");
        var booking = new Answer.Booking(id, TAX, AT.plusSeconds(600));
        all.put(
                "ask-check-in",
                ask(new AskBody.CheckIn(id, TAX, POLISH, LinkToken.of(new byte[16]))));
        all.put(
                "ask-check-in-needs",
                ask(
                        new AskBody.CheckIn(
                                id, TAX, POLISH, LinkToken.of(new byte[16]), List.of(LOOP))));
        all.put(
                "ask-find-appointment-code",
                ask(new AskBody.FindAppointment(AppointmentKey.code("kmt-4 97qx"))));
        all.put(
                "ask-find-appointment-shown",
                ask(new AskBody.FindAppointment(AppointmentKey.shown("10447"))));
        all.put(
                "ask-find-appointment-name",
                ask(
                        new AskBody.FindAppointment(
                                AppointmentKey.named("O'Brien", LocalTime.of(9, 30)))));
        all.put("ask-list-appointments", ask(new AskBody.ListAppointments(DAY, 50)));
        all.put(
                "answer-appointment",
                answer(
                        new Answer.Appointment(
                                AppointmentFit.EARLY, booking, AT.plusSeconds(60), null, null)));
        all.put(
                "answer-appointment-held",
                answer(
                        new Answer.Appointment(
                                AppointmentFit.CHECKED_IN,
                                booking,
                                AT,
                                new TicketNumber("H042"),
                                null)));
        all.put(
                "answer-appointment-elsewhere",
                answer(
                        new Answer.Appointment(
                                AppointmentFit.OTHER_SITE,
                                booking,
                                AT,
                                null,
                                texts("Town hall", "Ratusz", "بلدية"))));
        all.put(
                "answer-appointment-unknown",
                answer(new Answer.Appointment(AppointmentFit.UNKNOWN, null, null, null, null)));
        var salt = "00112233445566778899aabbccddeeff";
        all.put(
                "answer-appointments",
                answer(
                        new Answer.Appointments(
                                DAY,
                                salt,
                                15,
                                10,
                                50,
                                List.of(
                                        new Answer.Known(
                                                booking,
                                                List.of(
                                                        KeyHash.of(
                                                                salt,
                                                                AppointmentKey.code("KMT497QX")),
                                                        KeyHash.of(
                                                                salt,
                                                                AppointmentKey.reference(
                                                                        "10447"))))))));
    }

    private static Presence presence(Liveness state) {
        return new Presence(1, KIOSK, NodeRole.KIOSK, state, 7, 3, AT);
    }

    private static Health health() {
        return new Health(
                1,
                KIOSK,
                7,
                99,
                AT,
                "0.1.0",
                86_400,
                2,
                31,
                List.of(
                        new DeviceHealth("printer", DeviceState.BLOCKED, "PAPER_OUT"),
                        new DeviceHealth("screen", DeviceState.READY, "")));
    }

    private static Health seen() {
        var whole = health();
        return new Health(
                whole.v(),
                whole.node(),
                whole.boot(),
                whole.seq(),
                whole.at(),
                whole.software(),
                whole.uptimeSeconds(),
                whole.outboxDepth(),
                whole.oldestUnsentSeconds(),
                List.of(new DeviceHealth("screen", DeviceState.BLOCKED, "NOT_SEEN")),
                43L);
    }

    private static Ask ask(AskBody body) {
        return new Ask(1, INTENT, KIOSK, 7, 250, true, body);
    }

    private static Answer answer(Answer.Body body) {
        return new Answer(1, INTENT, SERVER, AT, body);
    }

    private static Texts texts(String english, String polish, String arabic) {
        var texts = new LinkedHashMap<LanguageCode, String>();
        texts.put(ENGLISH, english);
        texts.put(POLISH, polish);
        texts.put(ARABIC, arabic);
        return new Texts(texts);
    }

    private static Board board() {
        return new Board(
                1,
                SERVER,
                12,
                345,
                AT,
                "Europe/London",
                texts("Northfield Council", "Rada Northfield", "مجلس نورثفيلد"),
                List.of(
                        new Board.Call(
                                new CallId("C-18"),
                                new TicketNumber("H043"),
                                new TicketNumber("K3-041"),
                                new CounterId("4"),
                                ARABIC,
                                AT,
                                1,
                                false),
                        new Board.Call(
                                new CallId("C-17"),
                                new TicketNumber("P007"),
                                null,
                                new CounterId("B2"),
                                ENGLISH,
                                AT.minusSeconds(40),
                                0,
                                true)),
                List.of(
                        new Board.Counter(
                                new CounterId("4"),
                                texts("Counter 4", "Stanowisko 4", "الشباك 4"),
                                Map.of(
                                        new NodeId("display-2"),
                                        Board.Direction.UP,
                                        DISPLAY,
                                        Board.Direction.LEFT,
                                        new NodeId("display-3"),
                                        Board.Direction.AHEAD))));
    }

    private static Board boardWithDisplays() {
        var board = board();
        return new Board(
                1,
                SERVER,
                12,
                345,
                AT,
                "Europe/London",
                board.council(),
                board.calls(),
                List.of(
                        new Board.Counter(
                                new CounterId("4"),
                                texts("Counter 4", "Stanowisko 4", "الشباك 4"),
                                Map.of(),
                                true,
                                new TicketNumber("H043"))),
                List.of(
                        new DisplayPlan(
                                DISPLAY,
                                DisplayPlan.Layout.CALLS_AND_MESSAGES,
                                List.of(new CounterId("4")),
                                List.of(new ServiceCode("housing")),
                                80,
                                new DisplayPlan.Quiet(
                                        new Daily(LocalTime.of(18, 0), LocalTime.of(8, 0)), 20),
                                LocalTime.of(3, 30))),
                List.of(
                        new Board.Notice(
                                texts("Closed on Friday", "W piątek zamknięte", "مغلق يوم الجمعة"),
                                new Daily(LocalTime.of(9, 0), LocalTime.NOON))));
    }

    private static AskBody.Tell tell(@Nullable String email) {
        return new AskBody.Tell(
                new Reference("7KM2-9QXF"),
                AskBody.Tell.Kind.COMPLAINT,
                email == null ? null : new ServiceCode("housing"),
                "I waited for an hour. / Czekałam godzinę.",
                email,
                null,
                ARABIC);
    }

    private static Offer offer(@Nullable LocalTime cutOver) {
        return new Offer(
                1,
                SERVER,
                12,
                346,
                AT,
                "Europe/London",
                DAY,
                texts("Northfield Council", "Rada Northfield", "مجلس نورثفيلد"),
                texts("Civic Centre", "Centrum obywatelskie", "المركز المدني"),
                "https://queue.example.org/t/",
                3,
                List.of(ENGLISH, POLISH, ARABIC),
                List.of(
                        new Offer.Group(
                                "money",
                                texts("Money", "Pieniądze", "المال"),
                                texts("Tax and benefits", "Podatki i zasiłki", "الضرائب والإعانات"),
                                "coins"),
                        new Offer.Group("home", texts("Home", "Dom", "السكن"), null, "house")),
                List.of(
                        new Offer.Service(
                                TAX,
                                "money",
                                texts("Council tax", "Podatek lokalny", "ضريبة المجلس"),
                                texts("Bills", "Rachunki", "الفواتير"),
                                texts("Tax", "Podatek", "ضريبة"),
                                "receipt",
                                new NumberPrefix("H"),
                                Offer.Closed.NO_COUNTER,
                                15,
                                4,
                                texts("Hall A", "Sala A", "القاعة أ"),
                                texts("Through the door", "Przez drzwi", "عبر الباب"),
                                null,
                                null,
                                null,
                                null,
                                null),
                        new Offer.Service(
                                new ServiceCode("not-sure"),
                                null,
                                texts("Not sure", "Nie wiem", "لست متأكدا"),
                                null,
                                texts("Help", "Pomoc", "مساعدة"),
                                "circle-help",
                                new NumberPrefix("N"),
                                null,
                                10,
                                0,
                                texts("Hall A", "Sala A", "القاعة أ"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)),
                cutOver,
                null,
                null,
                null,
                null);
    }

    /** At night: when it opens again, and what to do until then. */
    private static Offer offerClosed() {
        var closed =
                new Offer.Service(
                        TAX,
                        null,
                        texts("Council tax", "Podatek lokalny", "ضريبة المجلس"),
                        null,
                        texts("Tax", "Podatek", "ضريبة"),
                        "receipt",
                        new NumberPrefix("H"),
                        Offer.Closed.OUT_OF_HOURS,
                        15,
                        0,
                        texts("Hall A", "Sala A", "القاعة أ"),
                        null,
                        Instant.parse("2026-03-03T09:00:00Z"),
                        texts("Pay on our web site", "Zapłać w internecie", "ادفع على موقعنا"),
                        4,
                        null,
                        null);
        return offerOf(closed, null);
    }

    /** With what a newcomer can expect. */
    private static Offer offerWait() {
        return offerOf(expected(null), null);
    }

    private static Offer.Service expected(@Nullable Ways ways) {
        return new Offer.Service(
                TAX,
                null,
                texts("Council tax", "Podatek lokalny", "ضريبة المجلس"),
                null,
                texts("Tax", "Podatek", "ضريبة"),
                "receipt",
                new NumberPrefix("H"),
                null,
                15,
                6,
                texts("Hall A", "Sala A", "القاعة أ"),
                null,
                null,
                null,
                null,
                new Offer.Wait(10, 15, 25, 4),
                ways);
    }

    /** With other ways, other words and other organisations. */
    private static Offer offerWays() {
        var ways =
                new Ways(
                        new Ways.Online(
                                new WebAddress("https://www.example.org/council-tax"),
                                texts("Pay online", "Zapłać online", "ادفع عبر الإنترنت"),
                                List.of(texts("Have your bill", "Weź rachunek", "أحضر الفاتورة"))),
                        new Ways.Later(List.of(30, 60), Instant.parse("2026-03-02T16:40:00Z")),
                        texts("rates, bill", "rachunek", "فاتورة"));
        var advice =
                new Agency(
                        "advice",
                        texts("Citizens Advice", "Porady obywatelskie", "استشارات المواطنين"),
                        texts("Debt and rights", "Długi i prawa", "الديون والحقوق"),
                        "12 High Street",
                        "0800 144 8848",
                        texts("Weekdays", "Dni powszednie", "أيام الأسبوع"),
                        new WebAddress("https://www.example.org/"));
        return offerOf(expected(ways), List.of(advice));
    }

    private static Need need() {
        return new Need(LOOP, texts("Hearing loop", "Pętla indukcyjna", "حلقة سمعية"));
    }

    private static Board.Call unhurried() {
        return new Board.Call(
                new CallId("C-19"),
                new TicketNumber("H044"),
                null,
                new CounterId("4"),
                ENGLISH,
                AT,
                0,
                false,
                true);
    }

    private static Offer themed() {
        var colours =
                new Theme.Colours("#3A1F6B", "#FFFFFF", "#5A2A9E", "#FFFFFF", "#3B1B67", "#E9E2F2");
        var logo = new Theme.Logo(Theme.Logo.SVG, "PHN2Zz48L3N2Zz4=");
        var welcome = texts("Good to see you", "Miło cię widzieć", "أهلًا");
        return with(offer(null), null, new Theme(colours, logo, welcome));
    }

    private static Offer with(Offer plain, @Nullable List<Need> needs, @Nullable Theme theme) {
        return new Offer(
                plain.v(),
                plain.server(),
                plain.boot(),
                plain.seq(),
                plain.at(),
                plain.zone(),
                plain.businessDay(),
                plain.council(),
                plain.siteName(),
                plain.phoneAddress(),
                plain.numberWidth(),
                plain.languages(),
                plain.groups(),
                plain.services(),
                plain.cutOver(),
                plain.agencies(),
                plain.entries(),
                needs,
                theme);
    }

    private static Offer offerOf(Offer.Service service, @Nullable List<Agency> agencies) {
        return new Offer(
                1,
                SERVER,
                12,
                347,
                AT,
                "Europe/London",
                DAY,
                texts("Northfield Council", "Rada Northfield", "مجلس نورثفيلد"),
                texts("Civic Centre", "Centrum obywatelskie", "المركز المدني"),
                "https://queue.example.org/t/",
                3,
                List.of(ENGLISH, POLISH, ARABIC),
                List.of(),
                List.of(service),
                LocalTime.of(4, 0),
                agencies,
                null,
                null,
                null);
    }
}
