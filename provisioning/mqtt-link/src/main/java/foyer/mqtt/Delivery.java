package foyer.mqtt;

import org.jspecify.annotations.Nullable;

/**
 * One message that came.
 *
 * @param retained kept by the broker from before the subscription
 * @param responseTopic where an answer is wanted; check it before use, the sender chose it
 */
// Bytes on their way, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Delivery(
        String topic,
        byte[] payload,
        boolean retained,
        @Nullable String responseTopic,
        byte @Nullable [] correlation) {
    @Override
    public String toString() {
        return "Delivery[" + topic + ", " + payload.length + " bytes]";
    }
}
