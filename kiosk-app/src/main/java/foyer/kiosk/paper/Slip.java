package foyer.kiosk.paper;

import foyer.contract.Offer;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.session.Effect;
import foyer.kiosk.session.Given;
import foyer.kiosk.text.KioskTexts;
import foyer.kiosk.text.Times;
import foyer.kiosk.text.Waits;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of a ticket, in the customer's language.
 *
 * @param way how to get to the place; null when nothing is said
 * @param facts what is known of the wait, and when it was taken
 * @param note said instead of waits that are not known; null when they are
 * @param place empty on a slip that sends nobody anywhere
 * @param address the phone page's; empty: there is none
 */
public record Slip(
        LanguageCode language,
        String council,
        String number,
        String service,
        String place,
        @Nullable String way,
        List<Fact> facts,
        @Nullable String note,
        String address,
        String phone,
        String help,
        String foot) {
    public Slip {
        facts = List.copyOf(facts);
    }

    /** One line: what, and how it is. */
    public record Fact(String label, String value) {}

    public static Slip of(Given given, LanguageCode language, Offer offer, String node) {
        var texts = KioskTexts.in(language);
        var words = texts.language();
        var service = given.service();
        var way = service.way();
        return new Slip(
                words,
                offer.council().in(words),
                given.number().value(),
                service.name().in(words),
                service.place().in(words),
                way == null ? null : way.in(words),
                facts(given, texts, ZoneId.of(offer.zone())),
                given.live() ? null : texts.get("paper.unknown"),
                offer.phoneAddress() + given.link().value(),
                texts.get("paper.phone"),
                texts.get("paper.help"),
                offer.siteName().in(words) + " · " + node);
    }

    /** What a journey ended with: a code to quote, and what for. */
    public static Slip of(Effect.PrintSlip print, Offer offer, String node) {
        var texts = KioskTexts.in(print.language());
        var words = texts.language();
        var said = print.said();
        var key = "journey." + print.journey() + "." + said.name();
        return new Slip(
                words,
                offer.council().in(words),
                Objects.requireNonNullElse(said.code(), ""),
                texts.get(key + ".title"),
                "",
                null,
                List.of(),
                texts.format(key + ".hint", Map.copyOf(said.blanks())),
                "",
                "",
                "",
                offer.siteName().in(words) + " · " + node);
    }

    private static List<Fact> facts(Given given, KioskTexts texts, ZoneId zone) {
        var times = new Times(texts, zone);
        var facts = new ArrayList<Fact>();
        var ahead = given.ahead();
        if (ahead != null) {
            facts.add(new Fact(texts.get("paper.ahead"), ahead.toString()));
        }
        if (given.heldUntil() != null) {
            var from = texts.get("paper.held.from", "time", times.clock(given.heldUntil()));
            facts.add(new Fact(texts.get("paper.held"), from));
        }
        var wait = given.expected();
        if (wait != null) {
            facts.add(new Fact(texts.get("paper.wait"), Waits.brief(texts, wait)));
        }
        if (given.promisedAt() != null) {
            var by = texts.get("paper.promise.by", "time", times.clock(given.promisedAt()));
            facts.add(new Fact(texts.get("paper.promise"), by));
        }
        if (given.takenAt() != null) {
            var at = given.takenAt();
            var taken =
                    texts.format(
                            "paper.taken.at",
                            Map.of("time", times.clock(at), "date", times.day(at)));
            facts.add(new Fact(texts.get("paper.taken"), taken));
        }
        return facts;
    }
}
