package foyer.server.feedback;

import foyer.server.feedback.store.FeedbackFile;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.loop.CommitListener;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go, once a day, of what is older than it may be. Follows the queues: each opens its day on
 * time, also where nobody comes and nobody tells anything. Thread-safe; one for all sites.
 */
public final class FeedbackSweep implements CommitListener {
    private static final Logger LOG = LoggerFactory.getLogger(FeedbackSweep.class);

    private final FeedbackFile file;
    private final InstantSource clock;
    private LocalDate swept = LocalDate.MIN;

    public FeedbackSweep(FeedbackFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** What happened does not matter: whoever is far behind is not told of a day's opening. */
    @Override
    public synchronized void changed(List<Event> events) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (today.equals(swept)) {
            return;
        }
        swept = today;
        try {
            file.sweep(now);
        } catch (IOException e) {
            LOG.warn("what is old of what people told is kept another day: {}", e.getMessage());
        }
    }
}
