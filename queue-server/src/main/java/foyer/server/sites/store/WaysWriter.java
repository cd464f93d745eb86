package foyer.server.sites.store;

import foyer.contract.words.Texts;
import foyer.server.sites.Agency;
import foyer.server.sites.Alternatives;
import foyer.server.sites.HeldPlaces;
import foyer.server.sites.Online;
import foyer.server.sites.Signposts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Other ways than to wait, as they are written in a file. */
final class WaysWriter {
    private WaysWriter() {}

    static void write(Alternatives alternatives, Tree service) {
        service.with("online", online(alternatives.online())).texts("words", alternatives.words());
    }

    private static @Nullable Tree online(@Nullable Online online) {
        return online == null
                ? null
                : new Tree()
                        .text("address", online.address().value())
                        .texts("title", online.title())
                        .some("steps", online.steps().stream().map(WaysWriter::step).toList());
    }

    private static Map<String, Object> step(Texts texts) {
        var tree = new Tree();
        texts.byLanguage().forEach((language, text) -> tree.with(language.value(), text));
        return tree.entries();
    }

    static Tree write(Signposts signposts, Tree site) {
        if (!signposts.held().equals(HeldPlaces.USUAL)) {
            site.with("heldPlaces", new Tree().with("minutes", minutes(signposts.held())));
        }
        return site.some("agencies", SiteWriter.each(signposts.agencies(), WaysWriter::agency));
    }

    private static List<Long> minutes(HeldPlaces held) {
        return held.after().stream().map(Duration::toMinutes).toList();
    }

    private static Tree agency(Agency agency) {
        return new Tree()
                .with("id", agency.id())
                .texts("name", agency.name())
                .texts("for", agency.purpose())
                .with("address", agency.address())
                .with("phone", agency.phone())
                .texts("opening", agency.opening())
                .text("web", agency.web() == null ? null : agency.web().value());
    }
}
