package foyer.server.notices.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.server.ServerSettings;
import foyer.server.notices.Carried;
import foyer.server.notices.Channel;
import foyer.server.notices.Notice;
import foyer.webhost.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class SmsCarrierTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private SmsStub stub;

    @BeforeEach
    void open() throws IOException {
        stub = new SmsStub(200);
    }

    @AfterEach
    void close() {
        stub.close();
    }

    private Carried carry(String text) {
        try (var carrier = new SmsCarrier(stub.provider())) {
            return carrier.carry(
                    Notice.fresh("x1-CALLED", Channel.SMS, "+447700900123", "", text, NINE));
        }
    }

    @Test
    void aMessageIsPostedAsTheProviderWantsIt() {
        assertThat(carry("H004: go to \"4\"\n{to} \\ {id} حان")).isEqualTo(new Carried.Taken());
        assertThat(stub.posted())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.token()).contains("Bearer s3cret");
                            assertThat(one.notice()).isEqualTo("x1-CALLED-SMS");
                            assertThat(one.body())
                                    .isEqualTo(
                                            "{\"messages\":[{\"to\":\"+447700900123\",\"content\":\"H004: go to"
                                                    + " \\\"4\\\"\\n{to} \\\\ {id} حان\",\"ref\":\"x1-CALLED-SMS\"}]}");
                        });
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void whatIsTakenIsTaken(int status) {
        stub.behave(status);
        assertThat(carry("x")).isEqualTo(new Carried.Taken());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 408, 401, 302, SmsStub.MUTE})
    void whatMayPassIsTriedAgain(int status) {
        stub.behave(status);
        assertThat(carry("x")).isInstanceOf(Carried.Later.class);
        assertThat(stub.posted()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 422})
    void whatIsRefusedIsNotTriedAgain(int status) {
        stub.behave(status);
        assertThat(carry("x"))
                .isInstanceOfSatisfying(
                        Carried.Never.class,
                        never -> assertThat(never.why()).doesNotContain("+44", "x1"));
    }

    @Test
    void whereNobodyListensIsLater() {
        stub.close();
        assertThat(carry("x")).isInstanceOf(Carried.Later.class);
    }

    @Test
    void noTextBreaksOutOfItsPlace() {
        var template = BodyTemplate.of("{\"a\":\"<{text}>\",\"b\":[1,true,null,\"{to}{to}{x}\"]}");
        assertThat(template.filled("+1", "\",\"to\":\"{to}", "id"))
                .isEqualTo(
                        "{\"a\":\"<\\\",\\\"to\\\":\\\"{to}>\",\"b\":[1,true,null,\"+1+1{x}\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foyer.sms.body={\"to\":\"{to}\"}",
                "foyer.sms.body=to={to} text={text}",
                "foyer.sms.body=[\"{to}{text}\"]",
                "foyer.sms.header=Host",
                "foyer.sms.header=X Token",
                "foyer.sms.token=a\u00e9",
                "foyer.sms.address=ftp://sms.example/",
                "foyer.sms.token-file=not-there"
            })
    void aSettingThatDoesNotFitIsNamed(String setting) {
        var key = setting.substring(0, setting.indexOf('='));
        assertThatThrownBy(() -> SmsSettings.read(settings("--" + setting)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }

    @Test
    void theTokenComesFromAFileOrTheEnvironmentAndIsNeverShown(@TempDir Path folder)
            throws IOException {
        var file = Files.writeString(folder.resolve("token"), "Bearer 77\n");
        var fromFile = SmsSettings.read(settings("--foyer.sms.token-file=" + file)).orElseThrow();
        assertThat(fromFile.token()).contains("Bearer 77");
        assertThat(fromFile.toString()).doesNotContain("77");
        var env = Map.of("FOYER_SMS_TOKEN", "Bearer 78");
        var args = new String[] {"--foyer.sms.address=https://sms.example/v1"};
        assertThat(
                        SmsSettings.read(Settings.read(ServerSettings.ALL, args, env))
                                .orElseThrow()
                                .token())
                .contains("Bearer 78");
        assertThat(SmsSettings.read(Settings.read(ServerSettings.ALL, new String[0], env)))
                .as("without an address there are no messages")
                .isEmpty();
    }

    private static Settings settings(String more) {
        var args = Stream.of("--foyer.sms.address=https://sms.example/v1", more);
        return Settings.read(ServerSettings.ALL, args.toArray(String[]::new), Map.of());
    }
}
