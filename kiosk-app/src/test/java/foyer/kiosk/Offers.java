package foyer.kiosk;

import foyer.contract.Limits;
import foyer.contract.Need;
import foyer.contract.Offer;
import foyer.contract.Signed;
import foyer.contract.Theme;
import foyer.contract.Ways;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NeedCode;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offer of a civic centre in three languages, for tests and for looking at screens. */
public final class Offers {
    public static final ServerId MAIN = new ServerId("main");
    public static final LanguageCode EN = new LanguageCode("en");
    public static final LanguageCode PL = new LanguageCode("pl");
    public static final LanguageCode AR = new LanguageCode("ar");
    public static final ServiceCode HOUSING = new ServiceCode("housing");
    public static final Instant AT = Instant.parse("2026-11-22T14:07:00Z");

    /** Colours and a logo of the site's own. */
    public static final Theme PURPLE =
            new Theme(
                    new Theme.Colours(
                            "#3A1F6B", "#FFFFFF", "#5A2A9E", "#FFFFFF", "#3B1B67", "#EAE3F2"),
                    new Theme.Logo(
                            Theme.Logo.SVG,
                            "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA5IDkiPjxjaXJjbGUgY3g9IjQuNSIgY3k9IjQuNSIgcj0iNCIgZmlsbD0iI2ZmZiIvPjwvc3ZnPg=="),
                    null);

    private static final Instant NEXT_MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final Texts INSTEAD =
            texts(
                    "Most questions are answered at marlowvale.example/planning.",
                    "Odpowiedzi na większość pytań: marlowvale.example/planning.",
                    "تجد معظم الإجابات في marlowvale.example/planning.");

    private Offers() {}

    public static Offer open(long seq) {
        return offer(seq, 6, null);
    }

    public static Offer offer(long seq, int housingAhead, Offer.@Nullable Closed housing) {
        return offer(seq, housingAhead, housing, null);
    }

    /** With what somebody who comes for housing now can expect. */
    public static Offer expecting(long seq, Offer.Wait wait) {
        var usual = open(seq);
        var services =
                usual.services().stream()
                        .map(one -> one.code().equals(HOUSING) ? expecting(one, wait) : one)
                        .toList();
        return again(usual, seq, services);
    }

    /** With other things beside the services. */
    public static Offer withEntries(long seq, List<String> entries) {
        var usual = open(seq);
        return again(usual, seq, usual.services(), entries);
    }

    /** With a look of its own. */
    public static Offer looking(@Nullable Theme theme) {
        var usual = open(1);
        return again(usual, 1, usual.services(), List.of(), theme);
    }

    /** The same, said later of these services. */
    public static Offer again(Offer usual, long seq, List<Offer.Service> services) {
        return again(usual, seq, services, List.of());
    }

    static Offer again(Offer usual, long seq, List<Offer.Service> services, List<String> entries) {
        return again(usual, seq, services, entries, usual.theme());
    }

    private static Offer again(
            Offer usual,
            long seq,
            List<Offer.Service> services,
            List<String> entries,
            @Nullable Theme theme) {
        return new Offer(
                usual.v(),
                usual.server(),
                usual.boot(),
                seq,
                usual.at(),
                usual.zone(),
                usual.businessDay(),
                usual.council(),
                usual.siteName(),
                usual.phoneAddress(),
                usual.numberWidth(),
                usual.languages(),
                usual.groups(),
                services,
                usual.cutOver(),
                usual.agencies(),
                entries,
                usual.needs(),
                theme,
                usual.signed());
    }

    static Offer.Service expecting(Offer.Service one, Offer.Wait wait) {
        return with(one, wait, one.ways());
    }

    public static Offer.Service with(
            Offer.Service one, Offer.@Nullable Wait wait, @Nullable Ways ways) {
        return new Offer.Service(
                one.code(),
                one.group(),
                one.name(),
                one.hint(),
                one.shortName(),
                one.icon(),
                one.prefix(),
                one.closed(),
                one.standardMinutes(),
                one.peopleAhead(),
                one.place(),
                one.way(),
                one.opensAt(),
                one.instead(),
                one.width(),
                wait,
                ways);
    }

    /** Of a site whose day turns at another time. */
    public static Offer turningAt(LocalTime cutOver, long seq) {
        return offer(seq, 6, null, cutOver);
    }

    private static List<Need> needs() {
        return List.of(
                need("hearing-loop", texts("Hearing loop", "Pętla indukcyjna", "حلقة سمعية")),
                need(
                        "slow-walk",
                        texts("More time to walk", "Więcej czasu na dojście", "وقت أطول للمشي")));
    }

    private static Need need(String code, Texts name) {
        return new Need(new NeedCode(code), name);
    }

    private static Offer offer(
            long seq,
            int housingAhead,
            Offer.@Nullable Closed housing,
            @Nullable LocalTime cutOver) {
        return new Offer(
                Limits.VERSION,
                MAIN,
                1,
                seq,
                AT,
                "Europe/London",
                LocalDate.of(2026, 11, 22),
                texts("Marlow Vale Council", "Rada Marlow Vale", "مجلس مارلو فيل"),
                texts("Civic Centre reception", "Recepcja Civic Centre", "استقبال المركز المدني"),
                "https://queue.marlowvale.example/t/",
                3,
                List.of(EN, PL, AR),
                groups(),
                List.of(
                        service(
                                "housing",
                                "homes",
                                texts("Housing advice", "Porady mieszkaniowe", "استشارات السكن"),
                                texts(
                                        "Repairs, rent, homeless",
                                        "Naprawy, czynsz, bezdomność",
                                        "الإصلاحات والإيجار والتشرد"),
                                "house",
                                "H",
                                housing,
                                30,
                                housingAhead),
                        service(
                                "benefits",
                                "homes",
                                texts("Benefits", "Zasiłki", "الإعانات"),
                                texts(
                                        "Housing benefit, support",
                                        "Zasiłek mieszkaniowy, wsparcie",
                                        "إعانة السكن والدعم"),
                                "hand-coins",
                                "B",
                                null,
                                30,
                                1),
                        service(
                                "council-tax",
                                "money",
                                texts("Council Tax", "Podatek lokalny", "ضريبة المجلس"),
                                texts(
                                        "Bills, moving house",
                                        "Rachunki, przeprowadzka",
                                        "الفواتير والانتقال"),
                                "receipt-text",
                                "C",
                                null,
                                20,
                                0),
                        service(
                                "parking",
                                "streets",
                                texts("Parking permits", "Pozwolenia parkingowe", "تصاريح الوقوف"),
                                null,
                                "car",
                                "P",
                                null,
                                15,
                                2),
                        service(
                                "waste",
                                "streets",
                                texts("Bins and recycling", "Śmieci i recykling", "النفايات"),
                                texts(
                                        "Missed, bulky waste",
                                        "Nieodebrane, wielkogabarytowe",
                                        "نفايات لم تُجمع أو كبيرة"),
                                "trash-2",
                                "W",
                                Offer.Closed.NO_COUNTER,
                                15,
                                0),
                        service(
                                "planning",
                                "land",
                                texts("Planning", "Planowanie", "التخطيط"),
                                null,
                                "hammer",
                                "L",
                                Offer.Closed.OUT_OF_HOURS,
                                30,
                                0),
                        service(
                                "elections",
                                "vote",
                                texts(
                                        "Electoral registration",
                                        "Rejestr wyborców",
                                        "تسجيل الناخبين"),
                                null,
                                "vote",
                                "E",
                                null,
                                15,
                                3),
                        service(
                                "not-sure",
                                null,
                                texts("I am not sure", "Nie wiem", "لست متأكدًا"),
                                texts(
                                        "Take a ticket, a colleague will sort it out",
                                        "Proszę pobrać bilet, pracownik pomoże",
                                        "خذ تذكرة وسيساعدك أحد موظفينا"),
                                "circle-question-mark",
                                "N",
                                null,
                                10,
                                0)),
                cutOver,
                null,
                null,
                needs(),
                null,
                null);
    }

    private static List<Offer.Group> groups() {
        return List.of(
                group(
                        "homes",
                        "house",
                        texts("Homes and support", "Mieszkanie i wsparcie", "السكن والدعم"),
                        texts(
                                "Housing advice, benefits",
                                "Porady mieszkaniowe, zasiłki",
                                "استشارات السكن والإعانات")),
                group(
                        "money",
                        "receipt-text",
                        texts("Council Tax", "Podatek lokalny", "ضريبة المجلس"),
                        null),
                group(
                        "streets",
                        "car",
                        texts("Streets and parking", "Ulice i parkowanie", "الشوارع والوقوف"),
                        texts("Permits, bins", "Pozwolenia, śmieci", "التصاريح والنفايات")),
                group("land", "hammer", texts("Planning", "Planowanie", "التخطيط"), null),
                group("vote", "vote", texts("Elections", "Wybory", "الانتخابات"), null));
    }

    private static Offer.Group group(String id, String icon, Texts name, @Nullable Texts hint) {
        return new Offer.Group(id, name, hint, icon);
    }

    private static Offer.Service service(
            String code,
            @Nullable String group,
            Texts name,
            @Nullable Texts hint,
            String icon,
            String prefix,
            Offer.@Nullable Closed closed,
            int standard,
            int ahead) {
        return new Offer.Service(
                new ServiceCode(code),
                group,
                name,
                hint,
                name,
                icon,
                new NumberPrefix(prefix),
                closed,
                standard,
                ahead,
                texts("Wait in area B", "Proszę czekać w strefie B", "انتظر في المنطقة B"),
                texts(
                        "Turn left at the window, blue chairs.",
                        "Przy oknie w lewo, niebieskie krzesła.",
                        "انعطف يسارًا عند النافذة، المقاعد الزرقاء."),
                closed == Offer.Closed.OUT_OF_HOURS ? NEXT_MORNING : null,
                closed == Offer.Closed.OUT_OF_HOURS ? INSTEAD : null,
                null,
                null,
                null);
    }

    public static Texts texts(String en, String pl, String ar) {
        var all = new LinkedHashMap<LanguageCode, String>();
        all.put(EN, en);
        all.put(PL, pl);
        all.put(AR, ar);
        return new Texts(all);
    }

    /** The same, with clips in a sign language. */
    public static Offer signed(Offer plain, Signed clips) {
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
                plain.needs(),
                plain.theme(),
                clips);
    }
}
