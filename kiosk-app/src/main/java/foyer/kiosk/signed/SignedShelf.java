package foyer.kiosk.signed;

import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Signed;
import foyer.kiosk.display.film.FilmShelf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clips the site names, as far as this kiosk can play them: those whose file is here, is the
 * site's byte for byte, and was not refused by the browser. The others are left out, and staff are
 * told. The folder is looked into now and then, so that what is copied there is played without a
 * restart. Thread-safe; files are read on a thread of its own.
 */
public final class SignedShelf implements AutoCloseable {
    /** The device as the console names it. */
    static final String DEVICE = "signed";

    /** More files than screens; what is not the site's is not looked at. */
    private static final int MOST_FILES = 200;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    /** It may have been the moment and not the file. */
    static final Duration REFUSED_FOR = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(SignedShelf.class);

    private final FilmShelf films;
    private final LongSupplier nanos;
    private final Consumer<Map<String, String>> changed;
    private final ScheduledThreadPoolExecutor worker;
    private final FileHashes hashes = new FileHashes();
    private final Map<String, Long> refusedAt = new HashMap<>();
    private @Nullable Signed offered;
    private Map<String, String> playable = Map.of();
    private @Nullable ClipFault fault;
    private Runnable healthChanged = () -> {};

    private SignedShelf(
            Optional<Path> folder, LongSupplier nanos, Consumer<Map<String, String>> changed) {
        this.films = new FilmShelf(folder, MOST_FILES);
        this.nanos = nanos;
        this.changed = changed;
        this.worker =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("signed").factory());
    }

    /**
     * @param folder empty: this kiosk has no clips
     * @param nanos monotonic
     * @param changed told which can be played, by screen, whenever it is not as before
     */
    public static SignedShelf start(
            Optional<Path> folder, LongSupplier nanos, Consumer<Map<String, String>> changed) {
        var shelf = new SignedShelf(folder, nanos, changed);
        var _ =
                shelf.worker.scheduleWithFixedDelay(
                        shelf::look,
                        LOOK_EVERY.toSeconds(),
                        LOOK_EVERY.toSeconds(),
                        TimeUnit.SECONDS);
        return shelf;
    }

    FilmShelf films() {
        return films;
    }

    /**
     * What the site names.
     *
     * @param newest null: nothing
     */
    public void offer(@Nullable Signed newest) {
        synchronized (this) {
            if (Objects.equals(newest, offered)) {
                return;
            }
            offered = newest;
        }
        lookSoon();
    }

    /** A browser could not play that file, whatever is in it. */
    public void refused(String file) {
        synchronized (this) {
            if (!playable.containsValue(file)) {
                return;
            }
            refusedAt.put(file, nanos.getAsLong());
        }
        LOG.warn("the clip {} cannot be played", file);
        lookSoon();
    }

    private void lookSoon() {
        try {
            worker.execute(this::look);
        } catch (RejectedExecutionException closing) {
            LOG.debug("the kiosk is closing");
        }
    }

    /** On its own thread; reads what is new or changed in the folder. */
    private void look() {
        try {
            boolean told = look(offered());
            if (told) {
                changed.accept(playable());
            }
        } catch (RuntimeException e) {
            LOG.error("the clips could not be looked at", e);
        }
    }

    private synchronized @Nullable Signed offered() {
        return offered;
    }

    private boolean look(@Nullable Signed site) {
        var found = new TreeMap<String, String>();
        ClipFault worst = null;
        for (var clip : site == null ? List.<Signed.Clip>of() : site.clips()) {
            if (!Signed.SCREENS.contains(clip.screen())) {
                continue;
            }
            var wrong = isRefused(clip.file()) ? ClipFault.UNPLAYABLE : faultOf(clip);
            if (wrong == null) {
                found.put(clip.screen(), clip.file());
            } else {
                worst = wrong;
            }
        }
        return take(site, found, worst);
    }

    private @Nullable ClipFault faultOf(Signed.Clip clip) {
        var item = films.find(clip.file());
        if (item.isEmpty()) {
            return ClipFault.CLIP_MISSING;
        }
        return hashes.of(item.get().file()).filter(clip.sha256()::equals).isPresent()
                ? null
                : ClipFault.CLIP_DIFFERS;
    }

    private synchronized boolean isRefused(String file) {
        var at = refusedAt.get(file);
        boolean still = at != null && nanos.getAsLong() - at < REFUSED_FOR.toNanos();
        if (at != null && !still) {
            refusedAt.remove(file);
        }
        return still;
    }

    private boolean take(
            @Nullable Signed site, Map<String, String> found, @Nullable ClipFault worst) {
        boolean other;
        boolean otherHealth;
        Runnable tell;
        synchronized (this) {
            if (!Objects.equals(site, offered)) {
                // Another offer came meanwhile, and is looked at next.
                return false;
            }
            other = !playable.equals(found);
            otherHealth = fault != worst;
            playable = Map.copyOf(found);
            fault = worst;
            tell = healthChanged;
        }
        if (otherHealth) {
            tell.run();
        }
        return other;
    }

    /** Files by screen. */
    public synchronized Map<String, String> playable() {
        return playable;
    }

    /** Nothing where the site names no clips. */
    public synchronized List<DeviceHealth> health() {
        if (offered == null) {
            return List.of();
        }
        var wrong = fault;
        return List.of(
                wrong == null
                        ? new DeviceHealth(DEVICE, DeviceState.READY, "")
                        : new DeviceHealth(DEVICE, DeviceState.WARNING, wrong.name()));
    }

    public synchronized void onHealth(Runnable told) {
        healthChanged = told;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
