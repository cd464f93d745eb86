package foyer.server.appointments.intake;

import foyer.server.appointments.store.AppointmentFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the administrator's file whenever it has changed, and deletes appointments that nobody
 * needs any more. A file with faults changes nothing and stops nothing: they are in the log.
 */
public final class AppointmentKeeper implements AutoCloseable {
    /** Of a file or a call. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(AppointmentKeeper.class);

    private final AppointmentFile book;
    private final Intake intake;
    private final @Nullable Path file;
    private final Duration kept;
    private final InstantSource clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("appointments").factory());
    private @Nullable FileTime readAt;

    /**
     * @param file empty where all come by calls
     * @param kept how long after its time an appointment is
     */
    public AppointmentKeeper(
            AppointmentFile book,
            Intake intake,
            Optional<Path> file,
            Duration kept,
            InstantSource clock) {
        this.book = book;
        this.intake = intake;
        this.file = file.orElse(null);
        this.kept = kept;
        this.clock = clock;
    }

    /** Looks once before it returns. */
    public void start() {
        look();
        var _ =
                thread.scheduleWithFixedDelay(
                        this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    void look() {
        try {
            readFile();
            int deleted = book.deleteBefore(clock.instant().minus(kept));
            if (deleted > 0) {
                LOG.info("{} appointments were deleted, as is due", deleted);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.error("appointments cannot be looked after: {}", e.getMessage());
        } catch (RuntimeException e) {
            // A bug in one look must not end the looking.
            LOG.error("appointments cannot be looked after", e);
        }
    }

    private void readFile() throws IOException {
        var path = file;
        if (path == null || !Files.exists(path)) {
            return;
        }
        var changed = Files.getLastModifiedTime(path);
        if (changed.equals(readAt)) {
            return;
        }
        readAt = changed;
        if (Files.size(path) > MAX_BYTES) {
            LOG.error("{} is larger than {} bytes and not read", path, MAX_BYTES);
            return;
        }
        read(path);
    }

    private void read(Path path) throws IOException {
        String text;
        try {
            text = Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            LOG.error("{} is not UTF-8 and not read", path);
            return;
        }
        boolean yaml = path.toString().toLowerCase(Locale.ROOT).endsWith(".yaml");
        switch (intake.takeText(text, yaml)) {
            case Read.Ok(var all) -> LOG.info("{} appointments taken from {}", all.size(), path);
            case Read.Faulty(var faults) -> LOG.error("nothing of {} was taken: {}", path, faults);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
