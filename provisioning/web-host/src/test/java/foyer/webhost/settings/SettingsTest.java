package foyer.webhost.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private enum Paper {
        ROLL_80,
        ROLL_58
    }

    private static final Setting<Integer> PORT =
            Setting.port("foyer.web.port", 8080, "Where browsers reach it.");
    private static final Setting<Duration> TIMEOUT =
            Setting.duration("foyer.web.session-timeout", Duration.ofMinutes(5), "How long.");
    private static final Setting<String> NAME =
            Setting.text("foyer.site.name", "Civic Centre", "What visitors read.");
    private static final Setting<Path> DATA =
            Setting.path("foyer.data", Path.of("data"), "Where it keeps its files.");
    private static final Setting<Boolean> SPOKEN =
            Setting.flag("foyer.voice", true, "Whether calls are spoken.");
    private static final Setting<Paper> PAPER =
            Setting.choice("foyer.printer.paper", Paper.ROLL_80, "The roll in the printer.");
    private static final Setting<URI> QUEUE =
            Setting.uri("foyer.queue", URI.create("http://localhost:1883"), "Where the server is.");
    private static final Setting<String> PASSWORD =
            Setting.text("foyer.link.password", "", "The node's password.").secret();
    private static final List<Setting<?>> KNOWN =
            List.of(PORT, TIMEOUT, NAME, DATA, SPOKEN, PAPER, QUEUE, PASSWORD);

    @TempDir Path folder;

    @Test
    void defaultsHoldWhenNothingIsSaid() {
        Settings settings = read();
        assertThat(settings.get(PORT)).isEqualTo(8080);
        assertThat(settings.get(TIMEOUT)).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.get(PAPER)).isEqualTo(Paper.ROLL_80);
        assertThat(settings.get(SPOKEN)).isTrue();
    }

    @Test
    void argumentsWinOverEnvironmentOverFileOverDefault() throws IOException {
        String file =
                "--settings="
                        + write("foyer.web.port=1\nfoyer.site.name=Zażółć\nfoyer.voice=false\n");
        Map<String, String> env =
                Map.of("FOYER_WEB_PORT", "2", "FOYER_WEB_SESSION_TIMEOUT", "2 h", "HOME", "/root");
        Settings settings = Settings.read(KNOWN, new String[] {"--foyer.web.port=3", file}, env);
        assertThat(settings.get(PORT)).isEqualTo(3);
        assertThat(settings.get(TIMEOUT)).isEqualTo(Duration.ofHours(2));
        assertThat(settings.get(NAME)).isEqualTo("Zażółć");
        assertThat(settings.get(SPOKEN)).isFalse();
        assertThat(Settings.read(KNOWN, new String[] {file}, env).get(PORT)).isEqualTo(2);
        assertThat(Settings.read(KNOWN, new String[] {file}, Map.of()).get(PORT)).isEqualTo(1);
    }

    @Test
    void faultsOfAllSourcesAreRefusedTogether() throws IOException {
        String file = "--settings=" + write("foyer.web.prot=80\nfoyer.voice=perhaps\n");
        Map<String, String> env = Map.of("FOYER_QUEUE", "not an address", "FOYER_SITE_NAM", "x");
        String[] args = {file, "--foyer.web.port=66000", "loose", "--foyer.printer.paper=roll-99"};
        SettingsRefused refused =
                catchThrowableOfType(SettingsRefused.class, () -> Settings.read(KNOWN, args, env));
        assertThat(refused.faults())
                .extracting(Fault::key)
                .containsExactlyInAnyOrder(
                        "foyer.web.prot",
                        "foyer.voice",
                        "foyer.queue",
                        "FOYER_SITE_NAM",
                        "foyer.web.port",
                        "loose",
                        "foyer.printer.paper");
        assertThat(refused)
                .hasMessageContaining("7 settings are refused")
                .hasMessageContaining("unknown; the nearest known key is foyer.web.port")
                .hasMessageContaining("unknown; the nearest known key is foyer.site.name")
                .hasMessageContaining(
                        "\"66000\" is refused, accepted is a whole number, 0 to 65535")
                .hasMessageContaining("\"perhaps\" is refused, accepted is true or false")
                .hasMessageContaining("accepted is one of roll-80, roll-58");
    }

    @Test
    void aBadValueIsRefusedEvenWhenALaterSourceOverridesIt() throws IOException {
        String file = "--settings=" + write("foyer.web.port=http\n");
        assertThatThrownBy(() -> read(file, "--foyer.web.port=80"))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("\"http\"");
    }

    @Test
    void aSecretsValueIsNeverShown() {
        Setting<Integer> pin =
                Setting.integer("foyer.pin", 4711, "The engineer's number.").secret();
        List<Setting<?>> known = List.of(pin);
        String[] wrong = {"--foyer.pin=hunter2", "--foyer.pni=hunter2"};
        assertThatThrownBy(() -> Settings.read(known, wrong, Map.of()))
                .hasMessageContaining("foyer.pin (argument): this value is refused")
                .hasMessageContaining("foyer.pni")
                .hasMessageNotContaining("hunter2");
        assertThat(Settings.describe(known)).contains("foyer.pin").doesNotContain("4711");
    }

    @Test
    void aRequiredSettingMustBeSaidAndAnOptionalOneNeedNot() {
        Setting<String> site = Setting.text("foyer.site", "", "Which site.").required();
        Setting<Optional<URI>> hook =
                Setting.uri("foyer.hook", URI.create("http://x"), "Whom to tell.").optional();
        List<Setting<?>> known = List.of(site, hook);
        assertThatThrownBy(() -> Settings.read(known, new String[0], Map.of()))
                .hasMessageContaining("foyer.site (nowhere): must be set");
        Settings settings =
                Settings.read(
                        known,
                        new String[] {"--foyer.site=north"},
                        Map.of("FOYER_HOOK", "https://a.example"));
        assertThat(settings.get(site)).isEqualTo("north");
        assertThat(settings.get(hook)).contains(URI.create("https://a.example"));
        assertThat(Settings.read(known, new String[] {"--foyer.site=north"}, Map.of()).get(hook))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500 ms, PT0.5S", "30s, PT30S", "5 min, PT5M", "2 h, PT2H", "7d, P7D"})
    void durationsCarryTheirUnit(String text, Duration expected) {
        assertThat(read("--foyer.web.session-timeout=" + text).get(TIMEOUT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"30", "s", "-1 s", "5 weeks", "1.5 h", "99999999999 d", "''"})
    void aDurationWithoutSenseIsRefused(String text) {
        assertThatThrownBy(() -> read("--foyer.web.session-timeout=" + text))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("500 ms, 30 s");
    }

    @Test
    void aFileThatCannotBeReadIsOneFault() throws IOException {
        assertThatThrownBy(() -> read("--settings=" + folder.resolve("absent")))
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> read("--settings=" + write("foyer.voice=\\u00zz\n")))
                .hasMessageContaining("cannot be read");
        String large = "#".repeat((int) Sources.MAX_FILE_BYTES + 1);
        assertThatThrownBy(() -> read("--settings=" + write(large)))
                .hasMessageContaining("larger than 1 MiB");
    }

    @Test
    void helpNamesKeyDefaultVariableAndSentence() {
        assertThat(Settings.helpAsked(new String[] {"--help"})).isTrue();
        assertThat(read("--help").get(PORT)).isEqualTo(8080);
        assertThat(Settings.describe(KNOWN))
                .contains(
                        "--foyer.web.session-timeout [time] (default 300 s)",
                        "How long.",
                        "FOYER_WEB_SESSION_TIMEOUT",
                        "Accepts true or false");
    }

    @Test
    void mistakesOfTheProgramItselfAreBugs() {
        assertThatThrownBy(() -> Setting.flag("web.port", true, "No prefix."))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                Settings.read(
                                        List.of(PORT, Setting.port("foyer.web.port", 1, "Again.")),
                                        new String[0],
                                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        Setting<Boolean> stranger = Setting.flag("foyer.stranger", true, "Not among the known.");
        assertThatThrownBy(() -> read().get(stranger)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Settings read(String... args) {
        return Settings.read(KNOWN, args, Map.of());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("site.properties"), text);
    }
}
