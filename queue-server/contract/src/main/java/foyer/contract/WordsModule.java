package foyer.contract;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.BadgeCode;
import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.KeyHash;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NeedCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.Reference;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.contract.words.WebAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Words travel as plain strings, texts as an object of language to text. The words themselves know
 * nothing of JSON.
 */
final class WordsModule extends SimpleModule {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    WordsModule() {
        super("words");
        word(SiteId.class, SiteId::new, SiteId::value);
        word(NodeId.class, NodeId::new, NodeId::value);
        word(ServerId.class, ServerId::new, ServerId::value);
        word(ServiceCode.class, ServiceCode::new, ServiceCode::value);
        word(NeedCode.class, NeedCode::new, NeedCode::value);
        word(CounterId.class, CounterId::new, CounterId::value);
        word(AppointmentId.class, AppointmentId::new, AppointmentId::value);
        word(KeyHash.class, KeyHash::new, KeyHash::value);
        word(IntentId.class, IntentId::new, IntentId::value);
        word(TicketId.class, TicketId::new, TicketId::value);
        word(CallId.class, CallId::new, CallId::value);
        word(LanguageCode.class, LanguageCode::new, LanguageCode::value);
        word(TicketNumber.class, TicketNumber::new, TicketNumber::value);
        word(NumberPrefix.class, NumberPrefix::new, NumberPrefix::value);
        word(WebAddress.class, WebAddress::new, WebAddress::value);
        word(BadgeCode.class, BadgeCode::new, BadgeCode::value);
        word(Reference.class, Reference::new, Reference::value);
        word(LinkToken.class, LinkToken::new, LinkToken::value);
        text(String.class, text -> text);
        text(Instant.class, WordsModule::instant);
        text(LocalDate.class, LocalDate::parse);
        addSerializer(Texts.class, new TextsWriter());
        addDeserializer(Texts.class, new TextsReader());
        addKeySerializer(NodeId.class, new KeyWriter());
        addKeyDeserializer(NodeId.class, new NodeKeyReader());
    }

    private <T> void word(Class<T> type, Function<String, T> make, Function<T, String> text) {
        addSerializer(
                type,
                new ValueSerializer<T>() {
                    @Override
                    public void serialize(
                            T value, JsonGenerator out, SerializationContext context) {
                        out.writeString(text.apply(value));
                    }
                });
        text(type, make);
    }

    /** Taken only from a string. */
    private <T> void text(Class<T> type, Function<String, T> make) {
        addDeserializer(
                type,
                new ValueDeserializer<T>() {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext context) {
                        if (!in.hasToken(JsonToken.VALUE_STRING)) {
                            throw new IllegalArgumentException(
                                    type.getSimpleName()
                                            + " is a "
                                            + in.currentToken()
                                            + ", accepted is a string");
                        }
                        return make.apply(in.getString());
                    }
                });
    }

    /** Years everybody's calculations can bear; a node without a clock begins at the first. */
    private static Instant instant(String text) {
        var instant = Instant.parse(text);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("time is not between 1970 and 9999");
        }
        return instant;
    }

    private static final class TextsWriter extends ValueSerializer<Texts> {
        @Override
        public void serialize(Texts value, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            value.byLanguage()
                    .forEach((language, text) -> out.writeStringProperty(language.value(), text));
            out.writeEndObject();
        }
    }

    private static final class TextsReader extends ValueDeserializer<Texts> {
        @Override
        public Texts deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.START_OBJECT)) {
                throw new IllegalArgumentException("a text is an object of language to text");
            }
            var texts = new LinkedHashMap<LanguageCode, String>();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                var language = new LanguageCode(in.currentName());
                if (in.nextToken() != JsonToken.VALUE_STRING) {
                    throw new IllegalArgumentException(
                            "the text in " + language + " is not a string");
                }
                texts.put(language, in.getString());
            }
            return new Texts(texts);
        }
    }

    private static final class KeyWriter extends ValueSerializer<NodeId> {
        @Override
        public void serialize(NodeId value, JsonGenerator out, SerializationContext context) {
            out.writeName(value.value());
        }
    }

    private static final class NodeKeyReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return new NodeId(key);
        }
    }
}
