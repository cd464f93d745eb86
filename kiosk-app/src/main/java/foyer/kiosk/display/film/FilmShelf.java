package foyer.kiosk.display.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of films, looked into whenever somebody asks, so that what is copied there plays
 * without a restart. Thread-safe.
 */
public final class FilmShelf {
    /** Nobody waits long enough to see more. */
    static final int MOST = 50;

    /** What every Chromium plays. */
    private static final Map<String, String> KINDS =
            Map.of(
                    "mp4", "video/mp4",
                    "webm", "video/webm",
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "jpeg", "image/jpeg");

    private static final Logger LOG = LoggerFactory.getLogger(FilmShelf.class);

    private final Optional<Path> folder;
    private final int most;

    /**
     * @param folder empty: this machine has no films
     */
    public FilmShelf(Optional<Path> folder) {
        this(folder, MOST);
    }

    /**
     * @param most files that are listed
     */
    public FilmShelf(Optional<Path> folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** A film or a picture. */
    public record Item(String name, String type, Path file) {}

    /** In the order of their names; other files are none of ours. */
    List<Item> list() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return List.of();
        }
        try (var files = Files.list(folder.get())) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .flatMap(file -> item(file).stream())
                    .limit(most)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the films in {} cannot be listed: {}", folder.get(), e.getMessage());
            return List.of();
        }
    }

    /** Only what is listed: a name is compared, and never made into a path. */
    public Optional<Item> find(String name) {
        return list().stream().filter(item -> item.name().equals(name)).findFirst();
    }

    private static Optional<Item> item(Path file) {
        var name = file.getFileName().toString();
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(KINDS.get(ending)).map(type -> new Item(name, type, file));
    }
}
