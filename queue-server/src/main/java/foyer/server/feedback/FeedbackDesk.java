package foyer.server.feedback;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody.Tell;
import foyer.contract.words.SiteId;
import foyer.server.feedback.store.FeedbackFile;
import foyer.server.floor.Answers;
import foyer.server.floor.Beside;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what nodes bring of a site's people. Thread-safe. */
public final class FeedbackDesk implements Beside {
    /** More on one day is no crowd but a machine. */
    public static final int MOST_A_DAY = 2_000;

    static final String TOO_MANY = "TOO_MANY";

    /** A disk that is full stays full for a while; the kiosk keeps it meanwhile. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private static final long OLDEST_MILLIS = Duration.ofDays(30).toMillis();
    private static final Logger LOG = LoggerFactory.getLogger(FeedbackDesk.class);

    private final SiteId site;
    private final FeedbackFile file;

    public FeedbackDesk(SiteId site, FeedbackFile file) {
        this.site = site;
        this.file = file;
    }

    @Override
    public Optional<Answer.Body> answer(Ask ask, Instant now) {
        return ask.body() instanceof Tell tell
                ? Optional.of(keep(ask, tell, now))
                : Optional.empty();
    }

    private Answer.Body keep(Ask ask, Tell tell, Instant now) {
        try {
            return file.keep(feedback(ask, tell, now), now, MOST_A_DAY)
                    ? new Answer.Done()
                    : Answers.refused(TOO_MANY, "accepted are " + MOST_A_DAY + " a day");
        } catch (IOException e) {
            LOG.error("what somebody told was not kept and will be sent again", e);
            return new Answer.Busy(RETRY_AFTER.toMillis());
        }
    }

    private Feedback feedback(Ask ask, Tell tell, Instant now) {
        return new Feedback(
                site,
                ask.intent(),
                tell.reference(),
                now.minusMillis(Math.min(ask.ageMillis(), OLDEST_MILLIS)),
                ask.node(),
                tell.what(),
                tell.about(),
                tell.language(),
                tell.text(),
                tell.email(),
                tell.phone());
    }
}
