package foyer.appliance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.devices.escpos.PrinterStatus;
import foyer.kiosk.glass.Sight;
import java.io.InputStreamReader;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Advisors read why something does not work, whatever a node can tell, and no code word. */
class NoticeWordsTest {
    /** Those that are no constants of an enumeration. */
    private static Stream<String> others() {
        return Stream.of(
                "QUEUE_FULL",
                "NOT_DRAWN",
                "LAST_TICKET_UNKNOWN",
                "VOICE_MISSING",
                "VOICE_FAILED",
                "SOUND_OFF",
                "WRITE_FAILED",
                "NOT_TRUSTED",
                "NEAR_END");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "ar"})
    void everyReasonAndEveryDeviceHasWords(String language) throws Exception {
        var phrases = new Properties();
        try (var file =
                NoticeWordsTest.class.getResourceAsStream(
                        "/phrases/console_" + language + ".properties")) {
            phrases.load(new InputStreamReader(file, UTF_8));
        }
        var reasons =
                Stream.of(
                                PrinterStatus.BlockReason.values(),
                                PrinterStatus.OfflineReason.values(),
                                Sight.Why.values())
                        .flatMap(Stream::of)
                        .map(Enum::name);
        assertThat(Stream.concat(reasons, others()))
                .allSatisfy(reason -> assertThat(phrases).containsKey("notice.reason." + reason));
        assertThat(
                        Stream.of(
                                "printer",
                                "paper",
                                "voice",
                                "display",
                                "display-screen",
                                "screen",
                                "outbox",
                                "storage",
                                "clock"))
                .allSatisfy(device -> assertThat(phrases).containsKey("notice.device." + device));
    }
}
