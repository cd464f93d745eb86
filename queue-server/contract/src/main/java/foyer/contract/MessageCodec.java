package foyer.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import foyer.contract.Decoded.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one codec: messages to UTF-8 JSON and back. Thread-safe. */
public final class MessageCodec {
    private static final int MAX_DEPTH = 12;

    private final JsonMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .build())
                                    .build())
                    .addModule(new WordsModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .annotationIntrospector(new RequiredUnlessNullable())
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    public byte[] encode(Message message) {
        return json.writeValueAsBytes(message);
    }

    /**
     * Never throws for what the bytes hold; the refusal says what was wrong and what is accepted.
     */
    public <T extends Message> Decoded<T> decode(Class<T> type, byte[] bytes) {
        int max = maxBytes(type);
        if (bytes.length > max) {
            return refused(
                    Fault.TOO_LARGE, "", bytes.length + " bytes, accepted are at most " + max);
        }
        JsonNode tree;
        try {
            tree = json.readTree(text(bytes));
        } catch (CharacterCodingException e) {
            return refused(Fault.NOT_JSON, "", "the bytes are not UTF-8");
        } catch (JacksonException e) {
            return refused(Fault.NOT_JSON, "", "not readable as JSON: " + shortened(e));
        }
        var wrongVersion = wrongVersion(tree);
        return wrongVersion == null
                ? bind(tree, type)
                : refused(Fault.WRONG_VERSION, "v", wrongVersion);
    }

    /** Strictly UTF-8: left to itself, the parser guesses other encodings. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private <T extends Message> Decoded<T> bind(JsonNode tree, Class<T> type) {
        try {
            var message = json.treeToValue(tree, type);
            var missing = RequiredFields.findMissing((Record) (Message) message);
            return missing == null
                    ? new Decoded.Ok<>(message)
                    : refused(Fault.BAD_FIELD, missing, "is missing");
        } catch (DatabindException e) {
            return refused(Fault.BAD_FIELD, path(e), problem(e));
        } catch (JacksonException e) {
            return refused(Fault.BAD_FIELD, path(e), shortened(e));
        }
    }

    private static String shortened(JacksonException e) {
        return limited(e.getOriginalMessage());
    }

    private static @Nullable String wrongVersion(JsonNode tree) {
        if (!tree.isObject()) {
            return "the message is not a JSON object with a version v";
        }
        var version = tree.path("v");
        return version.isInt() && version.intValue() == Limits.VERSION
                ? null
                : "version "
                        + (version.isMissingNode() ? "is missing" : "is " + version)
                        + ", accepted is "
                        + Limits.VERSION;
    }

    private static int maxBytes(Class<?> type) {
        return type == Offer.class || type == Board.class
                ? Limits.VIEW_BYTES
                : Limits.MESSAGE_BYTES;
    }

    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (var reference : e.getPath()) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String problem(DatabindException e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof IllegalArgumentException)) {
            cause = cause.getCause();
        }
        // Jackson's own text may quote the input at length; the words' texts are made for logs.
        return limited(cause != null ? cause.getMessage() : e.getOriginalMessage());
    }

    private static String limited(@Nullable String text) {
        return text == null ? "not accepted" : text.substring(0, Math.min(text.length(), 300));
    }

    private static <T> Decoded<T> refused(Fault fault, String where, String problem) {
        return new Decoded.Refused<>(fault, where, problem);
    }
}
