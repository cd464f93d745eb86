package foyer.server.feedback;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.MessageCodec;
import foyer.server.feedback.store.FeedbackFile;
import foyer.server.floor.Answers;
import foyer.server.floor.Asks;
import foyer.server.floor.Beside;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.Survey;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes how people found their visit: with the visit, when they said which and it may still be
 * told, and otherwise by itself. They are thanked for both. Thread-safe.
 */
public final class SurveyDesk implements Beside {
    private static final Actor KIOSK = new Actor.Server("kiosk");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final long OLDEST_MILLIS = Duration.ofDays(30).toMillis();
    private static final Logger LOG = LoggerFactory.getLogger(SurveyDesk.class);

    private final SiteLoop loop;
    private final FeedbackFile file;
    private final Asks asks = new Asks(new MessageCodec());

    /** What came of the answers in the queue. */
    private enum Queued {
        WITH_THE_VISIT,
        NO_SUCH_VISIT,
        LATER
    }

    public SurveyDesk(SiteLoop loop, FeedbackFile file) {
        this.loop = loop;
        this.file = file;
    }

    @Override
    public Optional<Answer.Body> answer(Ask ask, Instant now) {
        return ask.body() instanceof AskBody.Survey said
                ? Optional.of(take(ask, said, now))
                : Optional.empty();
    }

    private Answer.Body take(Ask ask, AskBody.Survey said, Instant now) {
        try {
            var site = loop.read(state -> state.site().id());
            // Before the queue is asked: a visit that ended since would be told twice.
            if (file.hasSurvey(site, ask.intent())) {
                return new Answer.Done();
            }
            var survey = survey(said);
            var queued = queue(ask, said, survey);
            if (queued == Queued.LATER) {
                return busy();
            }
            var kept = queued == Queued.WITH_THE_VISIT ? null : survey;
            var at = now.minusMillis(Math.min(ask.ageMillis(), OLDEST_MILLIS));
            var given = new GivenSurvey(site, ask.intent(), at, ask.node(), kept);
            return file.keep(given, now, FeedbackDesk.MOST_A_DAY) ? new Answer.Done() : tooMany();
        } catch (IOException e) {
            LOG.error("a survey was not kept and will be sent again", e);
            return busy();
        }
    }

    private static Answer.Body tooMany() {
        return Answers.refused(
                FeedbackDesk.TOO_MANY, "accepted are " + FeedbackDesk.MOST_A_DAY + " a day");
    }

    private static Answer.Body busy() {
        return new Answer.Busy(RETRY_AFTER.toMillis());
    }

    private Queued queue(Ask ask, AskBody.Survey said, Survey survey) {
        var number = said.ticket();
        var ticket =
                number == null
                        ? Optional.<Ticket>empty()
                        : loop.read(state -> state.findTicketByNumber(number));
        return ticket.map(one -> submit(ask, one, survey)).orElse(Queued.NO_SUCH_VISIT);
    }

    private Queued submit(Ask ask, Ticket ticket, Survey survey) {
        var command = new Command.AnswerSurvey(ticket.id(), survey);
        var reply = loop.submit(ask.intent(), KIOSK, asks.bodyHash(ask), command);
        try {
            return switch (reply.toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                case Reply.Accepted _ -> Queued.WITH_THE_VISIT;
                case Reply.Rejected(var reason, var _) ->
                        reason == Reason.STORE_FAILED ? Queued.LATER : Queued.NO_SUCH_VISIT;
                case Reply.Busy _ -> Queued.LATER;
            };
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Queued.LATER;
        } catch (ExecutionException | TimeoutException undecided) {
            return Queued.LATER;
        }
    }

    private static Survey survey(AskBody.Survey said) {
        return new Survey(
                mark(said.welcome()),
                mark(said.waiting()),
                mark(said.efficiency()),
                mark(said.result()),
                switch (said.settled()) {
                    case YES -> Survey.Settled.YES;
                    case NO -> Survey.Settled.NO;
                    case UNSAID -> Survey.Settled.UNSAID;
                });
    }

    private static int mark(@Nullable Integer said) {
        return said == null ? Survey.UNSAID : said;
    }
}
