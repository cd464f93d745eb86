package foyer.server.floor.mqtt;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Decoded;
import foyer.contract.MessageCodec;
import foyer.contract.Topics;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.server.floor.Answers;
import foyer.server.floor.Asks;
import foyer.server.floor.Beside;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Takes what nodes ask for to the site's loop and answers when it is committed. Until then the node
 * keeps what it asked for and will ask again. Called by the link's thread for this subscription.
 */
final class AskInbox implements Inbox {
    /** A node may name only itself. */
    static final String NODE_MISMATCH = "NODE_MISMATCH";

    static final String BAD_MESSAGE = "BAD_MESSAGE";

    /** A site without what was asked for. */
    static final String NOT_HERE = "NOT_HERE";

    private final SiteId site;
    private final SiteLoop loop;
    private final MessageCodec codec;
    private final Asks asks;
    private final AnswerSender answers;
    private final InstantSource clock;
    private final Complaints complaints;
    private final Executor answering;
    private final Beside beside;

    /**
     * @param answering where answers are made, so that the loop's thread is not held up by it
     */
    AskInbox(
            SiteId site,
            SiteLoop loop,
            MessageCodec codec,
            AnswerSender answers,
            InstantSource clock,
            Complaints complaints,
            Executor answering,
            Beside beside) {
        this.site = site;
        this.loop = loop;
        this.codec = codec;
        this.asks = new Asks(codec);
        this.answers = answers;
        this.clock = clock;
        this.complaints = complaints;
        this.answering = answering;
        this.beside = beside;
    }

    @Override
    public CompletionStage<Void> accept(Delivery delivery) {
        NodeId node;
        try {
            node = Topics.nodeOf(site, delivery.topic());
        } catch (IllegalArgumentException e) {
            complaints.refused(delivery.topic(), "BAD_TOPIC", String.valueOf(e.getMessage()));
            return CompletableFuture.completedStage(null);
        }
        return switch (codec.decode(Ask.class, delivery.payload())) {
            case Decoded.Ok<Ask>(Ask ask) when ask.node().equals(node) -> take(ask);
            case Decoded.Ok<Ask>(Ask ask) -> {
                var problem = "node " + node + " asked in the name of " + ask.node();
                complaints.refused(delivery.topic(), NODE_MISMATCH, problem);
                yield refuse(node, ask.intent(), NODE_MISMATCH, problem);
            }
            case Decoded.Refused<Ask>(Decoded.Fault fault, String where, String problem) -> {
                var told = fault + " " + where + ": " + problem;
                complaints.refused(delivery.topic(), BAD_MESSAGE, told);
                yield IntentFinder.find(delivery.payload())
                        .map(intent -> refuse(node, intent, BAD_MESSAGE, told))
                        .orElseGet(() -> CompletableFuture.completedStage(null));
            }
        };
    }

    /** The queue's own wishes go to its loop, the others to who looks after them. */
    private CompletionStage<Void> take(Ask ask) {
        return isQueued(ask.body())
                ? queue(ask)
                : CompletableFuture.supplyAsync(() -> beside(ask), answering)
                        .thenCompose(body -> answers.send(ask.node(), ask.intent(), body));
    }

    private static boolean isQueued(AskBody body) {
        return switch (body) {
            case AskBody.Issue _,
                    AskBody.Numbered _,
                    AskBody.Withdraw _,
                    AskBody.Lease _,
                    AskBody.Help _ ->
                    true;
            case AskBody.Tell _, AskBody.Survey _, AskBody.Visiting _ -> false;
        };
    }

    private Answer.Body beside(Ask ask) {
        return beside.answer(ask, clock.instant())
                .orElseGet(() -> Answers.refused(NOT_HERE, "nobody here looks after it"));
    }

    private CompletionStage<Void> queue(Ask ask) {
        var command = asks.command(ask, clock.instant());
        return loop.submit(ask.intent(), new Actor.Node(ask.node()), asks.bodyHash(ask), command)
                .thenComposeAsync(reply -> answer(ask, reply), answering);
    }

    private CompletionStage<Void> answer(Ask ask, Reply reply) {
        Answer.Body body = loop.read(state -> Answers.body(ask, reply, state));
        return answers.send(ask.node(), ask.intent(), body);
    }

    private CompletionStage<Void> refuse(
            NodeId node, IntentId intent, String reason, String detail) {
        return answers.send(node, intent, Answers.refused(reason, detail));
    }
}
