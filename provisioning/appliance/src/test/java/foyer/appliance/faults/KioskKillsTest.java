package foyer.appliance.faults;

import foyer.appliance.Chromium;
import foyer.appliance.process.DemoData;
import foyer.appliance.process.Installation;
import foyer.appliance.process.Ports;
import foyer.appliance.process.Reception;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long one; {@code WholeJobTest} ends with a short one. */
class KioskKillsTest {
    @TempDir private Path folder;

    @Test
    @Tag("soak")
    void noNumberShownOrPrintedIsLostWhenTheKioskIsKilledTwentyTimes() throws Exception {
        var data = DemoData.prepare(folder, new SecureRandom());
        try (var chromium = new Chromium();
                var reception = new Reception(Installation.find(), data, Ports.any(), List.of())) {
            reception.startPrinter();
            reception.startServer();
            reception.startKiosk();
            try (var kills = new KioskKills(chromium, reception, 20261126)) {
                kills.survive(20);
            }
        }
    }
}
