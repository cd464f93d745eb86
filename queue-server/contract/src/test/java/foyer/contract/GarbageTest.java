package foyer.contract;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Decoded.Fault;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no message is refused, and the refusal says what was wrong. */
class GarbageTest {
    private static final int MUTATIONS = 2000;

    private final MessageCodec codec = new MessageCodec();

    private Decoded.Refused<?> refused(Class<? extends Message> type, byte[] bytes) {
        var decoded = codec.decode(type, bytes);
        assertThat(decoded).isInstanceOf(Decoded.Refused.class);
        return (Decoded.Refused<?>) decoded;
    }

    private Decoded.Refused<?> refusedAsk(String json) {
        return refused(Ask.class, json.getBytes(UTF_8));
    }

    private static String ask(String from, String to) {
        var golden = new String(Golden.bytes("ask-issue"), UTF_8);
        assertThat(golden).contains(from);
        return golden.replace(from, to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{\"v\":1", "nonsense", "{\"v\":1}{}", "{'v':1}", "\u0000"})
    void whatIsNotJsonIsRefusedAsThat(String json) {
        assertThat(refusedAsk(json).fault()).isIn(Fault.NOT_JSON, Fault.WRONG_VERSION);
        assertThat(refusedAsk(json).problem()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"v\":1}]", "1", "\"v\"", "null", "true"})
    void whatIsNoObjectIsRefused(String json) {
        assertThat(refusedAsk(json).problem()).contains("not a JSON object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "2", "-1", "\"1\"", "1.0", "null", "true", "[1]", "99999999999999"})
    void anotherVersionIsRefusedByName(String version) {
        var refused = refusedAsk(ask("\"v\":1", "\"v\":" + version));
        assertThat(refused.fault()).isEqualTo(Fault.WRONG_VERSION);
        assertThat(refused.problem()).contains(version.replace("\"", "")).contains("accepted is 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "kiosk-1"     | "Kiosk 1"    | node          | node id
                    "kiosk-1"     | ""           | node          | node id
                    "kiosk-1"     | "a/b"        | node          | node id
                    "kiosk-1"     | "+"          | node          | node id
                    "kiosk-1"     | 7            | node          | string
                    "kiosk-1"     | {"x":1}      | node          | string
                    "council-tax" | "TAX"        | body.service  | service code
                    "pl"          | "polski!"    | body.language | language
                    "issue"       | "explode"    | body          | explode
                    :250          | :-1          | ''            | ageMillis is -1
                    :250          | :1.5         | ageMillis     | ageMillis
                    :250          | :"250"       | ageMillis     | ageMillis
                    :250          | :99999999999999999999 | ageMillis | range
                    :true         | :1           | ageCertain    | ageCertain
                    :true         | :"true"      | ageCertain    | ageCertain
                    """)
    void aBadFieldIsRefusedWithItsPlaceAndTheReason(
            String from, String to, String where, String reason) {
        var refused = refusedAsk(ask(from, to));
        assertThat(refused.fault()).isEqualTo(Fault.BAD_FIELD);
        assertThat(refused.where()).isEqualTo(where);
        assertThat(refused.where() + " " + refused.problem()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "presence-online, \"ONLINE\", 0, state",
        "presence-online, \"ONLINE\", \"online\", state",
        "presence-online, \"ONLINE\", \"\", state",
        "presence-online, \"KIOSK\", \"TOASTER\", role",
        "presence-online, \"2026-03-02T09:15:30.123456Z\", 1772442930, at",
        "presence-online, \"2026-03-02T09:15:30.123456Z\", \"yesterday\", at",
        "presence-online, \"2026-03-02T09:15:30.123456Z\", \"\", at",
        "ask-numbered, \"2026-03-02\", 20514, body.businessDay",
    })
    void enumsAndTimesAreTakenOnlyAsTheirText(String name, String from, String to, String where) {
        var sample = Samples.all().get(name);
        var golden = new String(Golden.bytes(name), UTF_8);
        assertThat(golden).contains(from);
        var refused = refused(sample.getClass(), golden.replace(from, to).getBytes(UTF_8));
        assertThat(refused.fault()).isEqualTo(Fault.BAD_FIELD);
        assertThat(refused.where()).isEqualTo(where);
    }

    @ParameterizedTest
    @CsvSource({
        "{\"display-1\":\"LEFT\", {\"Display 1\":\"LEFT\"",
        "{\"display-1\":\"LEFT\", {\"display-1\":null",
        "{\"display-1\":\"LEFT\", {\"display-1\":\"BACK\"",
        "{\"en\":\"Counter 4\", {\"english\":\"Counter 4\"",
        "{\"en\":\"Counter 4\", {\"en\":\" \"",
        "{\"en\":\"Counter 4\", {\"en\":null",
    })
    void aBadEntryOfAMapIsRefused(String from, String to) {
        var golden = new String(Golden.bytes("board"), UTF_8);
        assertThat(golden).contains(from);
        var refused = refused(Board.class, golden.replace(from, to).getBytes(UTF_8));
        assertThat(refused.fault()).isEqualTo(Fault.BAD_FIELD);
        assertThat(refused.where()).startsWith("counters[0]");
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        var refused = refusedAsk(ask("\"boot\":7", "\"boot\":7,\"boot\":8"));
        assertThat(refused.where() + refused.problem()).contains("boot");
    }

    @Test
    void whatIsTooLargeIsNotEvenRead() {
        var bytes = new byte[Limits.MESSAGE_BYTES + 1];
        Arrays.fill(bytes, (byte) '[');
        var refused = refused(Ask.class, bytes);
        assertThat(refused.fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(refused.problem())
                .contains(String.valueOf(Limits.MESSAGE_BYTES + 1))
                .contains(String.valueOf(Limits.MESSAGE_BYTES));
        assertThat(refused(Board.class, bytes).fault()).isNotEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void deepNestingIsRefusedAlsoWhereItWouldBeIgnored() {
        var deep = "[".repeat(500) + "]".repeat(500);
        assertThat(refusedAsk(ask("{\"v\":1", "{\"deep\":" + deep + ",\"v\":1")).fault())
                .isEqualTo(Fault.NOT_JSON);
    }

    @Test
    void tooManyItemsAreRefusedWithTheirNumber() {
        var golden = new String(Golden.bytes("health"), UTF_8);
        var device = "{\"device\":\"d\",\"state\":\"READY\",\"reason\":\"\"},";
        var many = golden.replace("\"devices\":[", "\"devices\":[" + device.repeat(40));
        assertThat(refused(Health.class, many.getBytes(UTF_8)).problem()).contains("42 items");
    }

    @Test
    void aBoardOfTwoHundredDisplaysIsReadAndOneMoreIsNot() {
        var golden = new String(Golden.bytes("board-displays"), UTF_8);
        var usual = "{\"node\":\"d\",\"layout\":\"CALLS\",\"volume\":1,\"reloadAt\":\"03:30:00\"},";
        var most = golden.replace("\"displays\":[", "\"displays\":[" + usual.repeat(199));
        assertThat(codec.decode(Board.class, most.getBytes(UTF_8))).isInstanceOf(Decoded.Ok.class);

        var more = golden.replace("\"displays\":[", "\"displays\":[" + usual.repeat(200));
        assertThat(refused(Board.class, more.getBytes(UTF_8)).problem())
                .isEqualTo("displays has 201 items, accepted are at most 200");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        var bytes = Golden.bytes("answer-refused");
        bytes[new String(bytes, UTF_8).indexOf("council-tax")] = (byte) 0xff;
        assertThat(refused(Answer.class, bytes).fault()).isEqualTo(Fault.NOT_JSON);
        var utf16 = new String(Golden.bytes("ask-lease"), UTF_8).getBytes(UTF_16);
        assertThat(refused(Ask.class, utf16).fault()).isEqualTo(Fault.NOT_JSON);
    }

    @Test
    void aRefusalRepeatsNoLinkToken() {
        var refused = refusedAsk(ask("aebagbafaydqqcikbmga2dqpca", "SECRETSECRET"));
        assertThat(refused.where()).isEqualTo("body.link");
        assertThat(refused.problem()).doesNotContain("SECRETSECRET");
    }

    @Test
    void noMutationOfAMessageMakesTheCodecThrow() {
        long seed = 20_260_302;
        var random = new Random(seed);
        var samples = Samples.all().entrySet().stream().toList();
        int taken = 0;
        for (int n = 0; n < MUTATIONS; n++) {
            var sample = samples.get(random.nextInt(samples.size()));
            var mutated = mutate(Golden.bytes(sample.getKey()), random);
            var decoded = codec.decode(sample.getValue().getClass(), mutated);
            if (decoded instanceof Decoded.Ok<? extends Message>(Message message)) {
                assertThat(codec.decode(message.getClass(), codec.encode(message)))
                        .as("mutation %d of seed %d", n, seed)
                        .isEqualTo(new Decoded.Ok<>(message));
                taken++;
            }
        }
        // Some still are messages; were it all or none, nothing would have been tried.
        assertThat(taken).isBetween(10, MUTATIONS - 500);
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        var mutated = bytes.clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
            int at = random.nextInt(Math.max(1, mutated.length));
            mutated =
                    switch (random.nextInt(6)) {
                        case 0 -> Arrays.copyOf(mutated, at);
                        case 1 -> flip(mutated, at, random);
                        case 2 -> splice(mutated, at, at, TOKENS[random.nextInt(TOKENS.length)]);
                        case 3 -> splice(mutated, at, at + random.nextInt(8), "");
                        case 4 ->
                                splice(mutated, at, at + 1, TOKENS[random.nextInt(TOKENS.length)]);
                        default -> digit(mutated, random);
                    };
        }
        return mutated;
    }

    private static final String[] TOKENS = {
        "null",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u0000",
        "1e999",
        "-",
        "0",
        "true",
        "{\"kind\":\"done\"}",
        "\u00e9",
        "\ud83d\ude00",
        "999999999999999999999999",
    };

    private static byte[] flip(byte[] bytes, int at, Random random) {
        if (bytes.length > 0) {
            bytes[at] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** Values are what a field mostly differs in. */
    private static byte[] digit(byte[] bytes, Random random) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9' && random.nextInt(10) == 0) {
                bytes[i] = (byte) ('0' + random.nextInt(10));
            }
        }
        return bytes;
    }

    private static byte[] splice(byte[] bytes, int from, int to, String middle) {
        int end = Math.min(to, bytes.length);
        int start = Math.min(from, end);
        var insert = middle.getBytes(UTF_8);
        var result = new byte[start + insert.length + bytes.length - end];
        System.arraycopy(bytes, 0, result, 0, start);
        System.arraycopy(insert, 0, result, start, insert.length);
        System.arraycopy(bytes, end, result, start + insert.length, bytes.length - end);
        return result;
    }
}
