package foyer.server.floor.mqtt;

import foyer.contract.Decoded;
import foyer.contract.MessageCodec;
import foyer.contract.Shown;
import foyer.contract.Topics;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.server.floor.Asks;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.loop.SiteLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes displays' confirmations to the site's loop. They are not answered. */
final class ShownInbox implements Inbox {
    private final SiteId site;
    private final SiteLoop loop;
    private final MessageCodec codec;
    private final Asks asks;
    private final Complaints complaints;

    ShownInbox(SiteId site, SiteLoop loop, MessageCodec codec, Complaints complaints) {
        this.site = site;
        this.loop = loop;
        this.codec = codec;
        this.asks = new Asks(codec);
        this.complaints = complaints;
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
        return switch (codec.decode(Shown.class, delivery.payload())) {
            case Decoded.Ok<Shown>(Shown shown) when shown.node().equals(node) -> take(shown);
            case Decoded.Ok<Shown>(Shown shown) -> {
                complaints.refused(
                        delivery.topic(),
                        AskInbox.NODE_MISMATCH,
                        "node " + node + " confirmed in the name of " + shown.node());
                yield CompletableFuture.completedStage(null);
            }
            case Decoded.Refused<Shown>(Decoded.Fault fault, String where, String problem) -> {
                complaints.refused(
                        delivery.topic(),
                        AskInbox.BAD_MESSAGE,
                        fault + " " + where + ": " + problem);
                yield CompletableFuture.completedStage(null);
            }
        };
    }

    private CompletionStage<Void> take(Shown shown) {
        return loop.submit(
                        Asks.intentOf(shown),
                        new Actor.Node(shown.node()),
                        Asks.bodyHash(shown),
                        asks.command(shown))
                .thenAccept(_ -> {});
    }
}
