package foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.webhost.settings.Settings;
import foyer.webhost.settings.SettingsRefused;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings a node does not start with. */
class NodePlanTest {
    @Test
    void allFaultsOfTheSettingsAreNamedTogether(@TempDir Path folder) throws Exception {
        var missing = folder.resolve("nothing.credentials");
        var settings =
                Settings.read(
                        KioskSettings.ALL,
                        new String[] {
                            "--foyer.node.site=Civic Centre",
                            "--foyer.node.broker=tcp://127.0.0.1:1883",
                            "--foyer.node.credentials=" + missing,
                            "--foyer.node.data=" + folder,
                            "--foyer.kiosk.printer=usb",
                        },
                        Map.of());
        assertThatThrownBy(() -> NodePlan.of(settings))
                .isInstanceOfSatisfying(
                        NodePlan.Refused.class,
                        refused ->
                                assertThat(refused.faults())
                                        .hasSize(3)
                                        .anyMatch(f -> f.startsWith("foyer.node.site"))
                                        .anyMatch(f -> f.startsWith("foyer.node.credentials"))
                                        .anyMatch(f -> f.startsWith("foyer.kiosk.printer")));
    }

    @Test
    void aSettingThatIsNotKnownStopsTheStart() {
        assertThatThrownBy(
                        () ->
                                Settings.read(
                                        KioskSettings.ALL,
                                        new String[] {"--foyer.node.sight=x"},
                                        Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("foyer.node.site");
    }
}
