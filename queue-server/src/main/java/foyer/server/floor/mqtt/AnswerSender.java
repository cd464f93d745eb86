package foyer.server.floor.mqtt;

import foyer.contract.Answer;
import foyer.contract.Limits;
import foyer.contract.MessageCodec;
import foyer.contract.Topics;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.SiteId;
import foyer.mqtt.OutboxSender;
import foyer.mqtt.Publication;
import foyer.mqtt.WindowFull;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes answers. One that does not reach the broker is not kept: the node asks again and gets
 * the same answer. Thread-safe.
 */
final class AnswerSender {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerSender.class);

    /** As long as the node waits before it sends again. */
    private static final Duration WORTH = Limits.RESEND_AFTER;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);
    private static final int TRIES = 50;

    private final SiteId site;
    private final ServerId server;
    private final MessageCodec codec;
    private final InstantSource clock;
    private final Function<Publication, CompletionStage<Void>> link;

    AnswerSender(
            SiteId site,
            ServerId server,
            MessageCodec codec,
            InstantSource clock,
            Function<Publication, CompletionStage<Void>> link) {
        this.site = site;
        this.server = server;
        this.codec = codec;
        this.clock = clock;
        this.link = link;
    }

    /** Completes when the link has taken it or it was given up; never fails. */
    CompletionStage<Void> send(NodeId node, IntentId intent, Answer.Body body) {
        var answer = new Answer(Limits.VERSION, intent, server, clock.instant(), body);
        var publication =
                Publication.message(Topics.answer(site, node), codec.encode(answer))
                        .correlatedWith(OutboxSender.correlation(intent))
                        .expiringAfter(WORTH);
        return send(publication, intent, TRIES);
    }

    /** More answers than the broker takes at once are tried again in a moment. */
    private CompletionStage<Void> send(Publication publication, IntentId intent, int tries) {
        var sending = link.apply(publication).toCompletableFuture();
        // Whether the broker got it is not waited for: that would wake a thread for every answer.
        if (sending.isCompletedExceptionally()) {
            var problem = sending.exceptionNow();
            if (problem instanceof WindowFull && tries > 1) {
                return CompletableFuture.runAsync(() -> {}, later())
                        .thenCompose(_ -> send(publication, intent, tries - 1));
            }
            LOG.debug("answer to {} not sent: {}", intent, problem.getMessage());
        }
        return CompletableFuture.completedStage(null);
    }

    private static Executor later() {
        return CompletableFuture.delayedExecutor(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
    }
}
