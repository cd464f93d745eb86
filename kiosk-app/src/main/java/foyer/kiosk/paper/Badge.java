package foyer.kiosk.paper;

import foyer.contract.Offer;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.session.Effect;
import foyer.kiosk.text.KioskTexts;
import foyer.kiosk.text.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * The words of a business visitor's badge, in the visitor's language.
 *
 * @param organisation empty: they come for themselves
 * @param host empty: nobody was named
 * @param day empty while no clock can be trusted
 * @param code read by a scanner on the way out
 */
record Badge(
        LanguageCode language,
        String council,
        String title,
        String visitor,
        String organisation,
        String host,
        String day,
        String number,
        String code,
        String leave,
        String foot) {

    /** Made from what the journey ended with. */
    static Badge of(Effect.PrintSlip print, Offer offer, Optional<Instant> now, String node) {
        var texts = KioskTexts.in(print.language());
        var words = texts.language();
        var blanks = print.said().blanks();
        var host = blanks.getOrDefault("host", "");
        return new Badge(
                words,
                offer.council().in(words),
                title(texts, offer),
                blanks.getOrDefault("visitor", ""),
                blanks.getOrDefault("organisation", ""),
                host.isEmpty() ? "" : texts.get("badge.host", "host", host),
                now.map(new Times(texts, ZoneId.of(offer.zone()))::dayAndMonth).orElse(""),
                Objects.requireNonNullElse(print.said().code(), ""),
                blanks.getOrDefault("badge", ""),
                texts.get("badge.leave"),
                offer.siteName().in(words) + " · " + node);
    }

    /** Those who work here read it too. */
    private static String title(KioskTexts texts, Offer offer) {
        var own = texts.get("badge.title");
        var house = KioskTexts.in(offer.languages().getFirst()).get("badge.title");
        return own.equals(house) ? own : house + " · " + own;
    }

    /** It is a person's and stands in no log. */
    @Override
    public String toString() {
        return "Badge[" + number + "]";
    }
}
