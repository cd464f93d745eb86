package foyer.server.floor.mqtt;

import foyer.contract.Decoded;
import foyer.contract.Message;
import foyer.contract.MessageCodec;
import foyer.contract.Topics;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.mqtt.Delivery;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes what nodes say of themselves, presence or health.
 *
 * @param nodeOf whom the message speaks of; a node speaks of itself only
 */
record WatchInbox<T extends Message>(
        SiteId site,
        Class<T> type,
        Function<T, NodeId> nodeOf,
        Consumer<T> heard,
        MessageCodec codec,
        Complaints complaints) {

    void accept(Delivery delivery) {
        if (delivery.payload().length == 0) {
            // A decommissioned node's retained message was cleared.
            return;
        }
        switch (codec.decode(type, delivery.payload())) {
            case Decoded.Ok<T>(T message) -> take(delivery.topic(), message);
            case Decoded.Refused<T>(Decoded.Fault fault, String where, String problem) ->
                    complaints.refused(
                            delivery.topic(),
                            AskInbox.BAD_MESSAGE,
                            fault + " " + where + ": " + problem);
        }
    }

    private void take(String topic, T message) {
        if (topic.startsWith(Topics.node(site, nodeOf.apply(message)))) {
            heard.accept(message);
        } else {
            complaints.refused(
                    topic,
                    AskInbox.NODE_MISMATCH,
                    "a node spoke in the name of " + nodeOf.apply(message));
        }
    }
}
