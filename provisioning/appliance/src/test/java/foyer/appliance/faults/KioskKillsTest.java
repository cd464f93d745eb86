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

class KioskKillsTest {
    @TempDir private Path folder;

    @Test
    void noNumberShownOrPrintedIsLostWhenTheKioskIsKilled() throws Exception {
        survive(2, 20261122);
    }

    @Test
    @Tag("soak")
    void noNumberShownOrPrintedIsLostWhenTheKioskIsKilledTwentyTimes() throws Exception {
        survive(20, 20261126);
    }

    private void survive(int times, long seed) throws Exception {
        var data = DemoData.prepare(folder, new SecureRandom());
        try (var chromium = new Chromium();
                var reception = new Reception(Installation.find(), data, Ports.any(), List.of())) {
            reception.startPrinter();
            reception.startServer();
            reception.startKiosk();
            try (var kills = new KioskKills(chromium, reception, seed)) {
                kills.survive(times);
            }
        }
    }
}
