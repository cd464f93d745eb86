package foyer.contract;

import static foyer.contract.Samples.ARABIC;
import static foyer.contract.Samples.AT;
import static foyer.contract.Samples.DAY;
import static foyer.contract.Samples.ENGLISH;
import static foyer.contract.Samples.LOOP;
import static foyer.contract.Samples.POLISH;
import static foyer.contract.Samples.SERVER;
import static foyer.contract.Samples.TAX;
import static foyer.contract.Samples.texts;

import foyer.contract.words.NumberPrefix;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.WebAddress;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a site offers. */
final class OfferSamples {
    private OfferSamples() {}

    static void into(Map<String, Message> all) {
        all.put("offer", offer(null));
        all.put("offer-theme", themed());
        all.put("offer-signed", signed());
        all.put("offer-cut-over", offer(LocalTime.of(4, 30)));
        all.put("offer-closed", offerClosed());
        all.put("offer-wait", offerWait());
        all.put("offer-needs", with(offerClosed(), List.of(need()), null, null));
        all.put("offer-ways", offerWays());
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

    private static Offer signed() {
        var clips =
                List.of(
                        new Signed.Clip("groups", "groups.webm", "0a".repeat(32)),
                        new Signed.Clip("visit.way", "visit-way.mp4", "1b".repeat(32)));
        return with(offer(null), null, null, new Signed("bsl", clips));
    }

    private static Offer themed() {
        var colours =
                new Theme.Colours("#3A1F6B", "#FFFFFF", "#5A2A9E", "#FFFFFF", "#3B1B67", "#E9E2F2");
        var logo = new Theme.Logo(Theme.Logo.SVG, "PHN2Zz48L3N2Zz4=");
        var welcome = texts("Good to see you", "Miło cię widzieć", "أهلًا");
        return with(offer(null), null, new Theme(colours, logo, welcome), null);
    }

    private static Offer with(
            Offer plain,
            @Nullable List<Need> needs,
            @Nullable Theme theme,
            @Nullable Signed signed) {
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
                theme,
                signed);
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
                null,
                null);
    }
}
