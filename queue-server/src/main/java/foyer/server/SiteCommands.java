package foyer.server;

import foyer.server.sites.Site;
import foyer.server.sites.store.SiteDiff;
import foyer.server.sites.store.SiteFile;
import foyer.server.sites.store.SiteFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What an administrator asks of site files before any server uses them. */
final class SiteCommands {
    private static final String USAGE =
            """
            site check FILE|FOLDER   names every fault with its line
            site diff BEFORE AFTER   says in sentences what would change
            site write FILE          the same site with every key in its place\
            """;

    /**
     * @param code 0: well; 2: something in the files is wrong
     */
    record Outcome(int code, String text) {}

    private SiteCommands() {}

    static Outcome run(List<String> words) {
        try {
            return switch (words.isEmpty() ? "" : words.getFirst() + " " + words.size()) {
                case "check 2" -> check(words.get(1));
                case "diff 3" -> diff(words.get(1), words.get(2));
                case "write 2" -> write(words.get(1));
                default -> new Outcome(Main.REFUSED, USAGE);
            };
        } catch (IOException e) {
            return new Outcome(Main.REFUSED, "cannot be read: " + e);
        }
    }

    private static Outcome check(String path) throws IOException {
        return switch (SiteFolder.load(Path.of(path))) {
            case SiteFolder.Loaded.Ok(var sites) ->
                    new Outcome(
                            0,
                            "well: "
                                    + sites.stream()
                                            .map(site -> site.id().value())
                                            .collect(Collectors.joining(", ")));
            case SiteFolder.Loaded.Faulty(var faults) -> faulty(faults);
        };
    }

    private static Outcome diff(String before, String after) throws IOException {
        var old = SiteFile.load(Path.of(before));
        var now = SiteFile.load(Path.of(after));
        if (old instanceof SiteFile.Loaded.Ok(Site one)
                && now instanceof SiteFile.Loaded.Ok(Site other)) {
            var sentences = SiteDiff.sentences(one, other);
            return new Outcome(
                    0, sentences.isEmpty() ? "nothing changes" : String.join("\n", sentences));
        }
        return faulty(
                List.of(old, now).stream()
                        .filter(SiteFile.Loaded.Faulty.class::isInstance)
                        .flatMap(one -> ((SiteFile.Loaded.Faulty) one).faults().stream())
                        .toList());
    }

    private static Outcome write(String path) throws IOException {
        return switch (SiteFile.load(Path.of(path))) {
            case SiteFile.Loaded.Ok(var site) -> new Outcome(0, SiteFile.write(site));
            case SiteFile.Loaded.Faulty(var faults) -> faulty(faults);
        };
    }

    private static Outcome faulty(List<?> faults) {
        return new Outcome(
                Main.REFUSED,
                faults.stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
}
