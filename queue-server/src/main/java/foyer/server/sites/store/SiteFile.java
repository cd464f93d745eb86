package foyer.server.sites.store;

import foyer.server.sites.Site;
import foyer.server.yaml.Fault;
import foyer.server.yaml.Faults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A site written down as YAML. The demonstration site is the example to copy. */
public final class SiteFile {
    public static final int FORMAT = 1;

    private SiteFile() {}

    /** What came of reading a file: a site, or everything that is wrong with it. */
    public sealed interface Loaded {
        record Ok(Site site) implements Loaded {}

        record Faulty(List<Fault> faults) implements Loaded {}
    }

    public static Loaded load(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return read(file.getFileName().toString(), text);
    }

    /**
     * @param name of the file, for the faults
     */
    public static Loaded read(String name, String yaml) {
        var faults = new Faults(name);
        var site = new SiteReader(faults).read(yaml);
        return site == null || !faults.isEmpty()
                ? new Loaded.Faulty(faults.list())
                : new Loaded.Ok(site);
    }
}
