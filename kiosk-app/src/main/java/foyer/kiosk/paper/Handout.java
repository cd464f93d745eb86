package foyer.kiosk.paper;

import foyer.contract.Offer;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.WebAddress;
import foyer.kiosk.session.Agency;
import foyer.kiosk.session.Leaflet;
import foyer.kiosk.session.Menu;
import foyer.kiosk.session.Ways;
import foyer.kiosk.text.KioskTexts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a leaflet, in the visitor's language.
 *
 * @param about what it is about, above its title
 * @param steps what to do, one after the other
 * @param facts where and when
 * @param web null: no code and no address
 */
public record Handout(
        LanguageCode language,
        String council,
        String about,
        String title,
        List<String> steps,
        List<Slip.Fact> facts,
        @Nullable WebAddress web,
        String scan,
        String foot) {
    public Handout {
        steps = List.copyOf(steps);
        facts = List.copyOf(facts);
    }

    public static Handout of(Leaflet leaflet, LanguageCode language, Offer offer, String node) {
        var texts = KioskTexts.in(language);
        return switch (leaflet) {
            case Leaflet.Steps(var service, var online) ->
                    steps(service, online, texts, offer, node);
            case Leaflet.Signpost(var agency) -> signpost(agency, texts, offer, node);
        };
    }

    private static Handout steps(
            Menu.Service service, Ways.Online online, KioskTexts texts, Offer offer, String node) {
        var words = texts.language();
        return new Handout(
                words,
                offer.council().in(words),
                service.name().in(words),
                online.title().in(words),
                online.steps().stream().map(step -> step.in(words)).toList(),
                List.of(),
                online.address(),
                texts.get("online.scan"),
                foot(offer, words, node));
    }

    private static Handout signpost(Agency agency, KioskTexts texts, Offer offer, String node) {
        var words = texts.language();
        var facts = new ArrayList<Slip.Fact>();
        facts.add(new Slip.Fact(texts.get("agency.address"), agency.address()));
        facts.add(new Slip.Fact(texts.get("agency.phone"), agency.phone()));
        facts.add(new Slip.Fact(texts.get("agency.opening"), agency.opening().in(words)));
        return new Handout(
                words,
                offer.council().in(words),
                agency.purpose().in(words),
                agency.name().in(words),
                List.of(),
                facts,
                agency.web(),
                texts.get("online.scan"),
                foot(offer, words, node));
    }

    private static String foot(Offer offer, LanguageCode words, String node) {
        return offer.siteName().in(words) + " · " + node;
    }
}
