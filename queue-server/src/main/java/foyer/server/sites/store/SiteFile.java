package foyer.server.sites.store;

import foyer.server.sites.Site;
import foyer.server.yaml.Fault;
import foyer.server.yaml.Faults;
import foyer.server.yaml.YamlFile;
import foyer.server.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        var name = file.getFileName().toString();
        var faults = new Faults(name);
        var text = YamlFile.load(file, faults);
        return text == null
                ? new Loaded.Faulty(faults.list())
                : read(name, text, file.toAbsolutePath().getParent());
    }

    /** The site as a file that reads as the same site again. */
    public static String write(Site site) {
        return YamlText.of(new SiteWriter(site).tree());
    }

    /**
     * @param name of the file, for the faults
     */
    public static Loaded read(String name, String yaml) {
        return read(name, yaml, null);
    }

    private static Loaded read(String name, String yaml, @Nullable Path folder) {
        var faults = new Faults(name);
        var site = new SiteReader(faults, folder).read(yaml);
        return site == null || !faults.isEmpty()
                ? new Loaded.Faulty(faults.list())
                : new Loaded.Ok(site);
    }
}
