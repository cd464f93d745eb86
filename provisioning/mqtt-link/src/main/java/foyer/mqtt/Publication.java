package foyer.mqtt;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One message to be published.
 *
 * @param payload empty and retained: clears what the broker keeps for the topic
 * @param qos 0 or 1
 * @param responseTopic where the receiver is to answer
 * @param correlation what the answer is to repeat
 * @param expiry the broker drops the message after this; null: never
 */
// Bytes on their way, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Publication(
        String topic,
        byte[] payload,
        int qos,
        boolean retained,
        @Nullable String responseTopic,
        byte @Nullable [] correlation,
        @Nullable Duration expiry) {
    public Publication {
        if (topic.isEmpty() || topic.indexOf('+') >= 0 || topic.indexOf('#') >= 0) {
            throw new IllegalArgumentException("'" + topic + "' is not a topic to publish to");
        }
        if (qos < 0 || qos > 1) {
            throw new IllegalArgumentException("QoS is " + qos + ", accepted are 0 and 1");
        }
        if (expiry != null && expiry.toSeconds() < 1) {
            throw new IllegalArgumentException("expiry is " + expiry + ", accepted is 1 s or more");
        }
    }

    /** State kept by the broker for whoever subscribes later. QoS 1. */
    public static Publication retainedState(String topic, byte[] payload) {
        return new Publication(topic, payload, 1, true, null, null, null);
    }

    /** A message for whoever listens now. QoS 1. */
    public static Publication message(String topic, byte[] payload) {
        return new Publication(topic, payload, 1, false, null, null, null);
    }

    /** A message of which the next one matters more than this one. QoS 0. */
    public static Publication fleeting(String topic, byte[] payload) {
        return new Publication(topic, payload, 0, false, null, null, null);
    }

    /** A question: QoS 1, with the topic and the mark for its answer. */
    public static Publication question(
            String topic, byte[] payload, String responseTopic, byte[] correlation) {
        return new Publication(topic, payload, 1, false, responseTopic, correlation, null);
    }

    /** The same, dropped by the broker when it could not be delivered within {@code newExpiry}. */
    public Publication expiringAfter(Duration newExpiry) {
        return new Publication(
                topic, payload, qos, retained, responseTopic, correlation, newExpiry);
    }

    /** The same with a mark that tells which question it answers. */
    public Publication correlatedWith(byte @Nullable [] mark) {
        return new Publication(topic, payload, qos, retained, responseTopic, mark, expiry);
    }

    @Override
    public String toString() {
        return "Publication[" + topic + ", " + payload.length + " bytes]";
    }
}
