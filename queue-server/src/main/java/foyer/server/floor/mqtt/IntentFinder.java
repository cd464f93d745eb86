package foyer.server.floor.mqtt;

import foyer.contract.Limits;
import foyer.contract.words.IntentId;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The intent in a message that could not be read otherwise, so that its sender can be told and does
 * not send it for ever.
 */
final class IntentFinder {
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(12)
                                                    .build())
                                    .build())
                    .build();

    private IntentFinder() {}

    static Optional<IntentId> find(byte[] payload) {
        if (payload.length > Limits.MESSAGE_BYTES) {
            return Optional.empty();
        }
        try {
            var intent = JSON.readTree(payload).path("intent");
            return intent.isString()
                    ? Optional.of(new IntentId(intent.stringValue()))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
