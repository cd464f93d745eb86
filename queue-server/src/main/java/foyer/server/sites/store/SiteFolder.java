package foyer.server.sites.store;

import foyer.server.sites.Site;
import foyer.server.yaml.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sites of one server: a site file, or a folder of them, in the order of their names. What two
 * of them both claim is a fault that names both.
 */
public final class SiteFolder {
    /** Files a folder may hold. */
    public static final int MOST_SITES = 1_000;

    private SiteFolder() {}

    /** What came of reading the files: all sites, or everything that is wrong with any of them. */
    public sealed interface Loaded {
        record Ok(List<Site> sites) implements Loaded {
            public Ok {
                sites = List.copyOf(sites);
            }
        }

        record Faulty(List<Fault> faults) implements Loaded {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    private record Found(Path file, Site site) {
        String name() {
            return String.valueOf(file.getFileName());
        }
    }

    public static Loaded load(Path fileOrFolder) throws IOException {
        var files = Files.isDirectory(fileOrFolder) ? list(fileOrFolder) : List.of(fileOrFolder);
        var name = String.valueOf(fileOrFolder.getFileName());
        if (files.isEmpty()) {
            return faulty(name, "the folder has no file that ends in .yaml");
        }
        if (files.size() > MOST_SITES) {
            return faulty(
                    name,
                    "the folder has "
                            + files.size()
                            + " files, accepted are at most "
                            + MOST_SITES);
        }
        var faults = new ArrayList<Fault>();
        var found = new ArrayList<Found>();
        for (var file : files) {
            switch (SiteFile.load(file)) {
                case SiteFile.Loaded.Ok(var site) -> found.add(new Found(file, site));
                case SiteFile.Loaded.Faulty(var some) -> faults.addAll(some);
            }
        }
        claimedTwice(found, "site", "site", f -> List.of(f.site().id().value()), faults);
        claimedTwice(
                found,
                "node",
                "id",
                f -> f.site().nodes().stream().map(node -> node.id().value()).toList(),
                faults);
        return faults.isEmpty()
                ? new Loaded.Ok(found.stream().map(Found::site).toList())
                : new Loaded.Faulty(faults);
    }

    private static Loaded faulty(String name, String problem) {
        return new Loaded.Faulty(List.of(new Fault(name, 1, 1, "", problem)));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    /** Nodes too: a node signs in at the broker by its id alone. */
    private static void claimedTwice(
            List<Found> found,
            String what,
            String key,
            Function<Found, List<String>> claims,
            List<Fault> faults)
            throws IOException {
        var owners =
                found.stream()
                        .flatMap(one -> claims.apply(one).stream().map(id -> new Claim(id, one)))
                        .collect(
                                Collectors.groupingBy(
                                        Claim::id, java.util.TreeMap::new, Collectors.toList()));
        for (var claimants : owners.values()) {
            var first = claimants.getFirst();
            for (var other : claimants.subList(1, claimants.size())) {
                faults.add(
                        new Fault(
                                other.by().name(),
                                lineOf(other.by().file(), key, other.id()),
                                1,
                                "",
                                what
                                        + " '"
                                        + other.id()
                                        + "' is there twice, first in "
                                        + first.by().name()
                                        + " line "
                                        + lineOf(first.by().file(), key, first.id())));
            }
        }
    }

    private record Claim(String id, Found by) {}

    /** Where the key has that value; both were read from the file before. */
    private static int lineOf(Path file, String key, String value) throws IOException {
        var lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(".*\\b" + key + ":\\s*[\"']?" + value + "\\b(?!-).*")) {
                return i + 1;
            }
        }
        return 1;
    }
}
