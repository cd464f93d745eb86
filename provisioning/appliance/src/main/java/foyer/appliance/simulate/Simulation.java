package foyer.appliance.simulate;

import foyer.appliance.process.AppProcess;
import foyer.appliance.process.DemoData;
import foyer.appliance.process.Installation;
import foyer.appliance.process.Installation.App;
import foyer.appliance.process.Reception;
import foyer.contract.words.NodeId;
import foyer.enrolment.PrivateFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The visitors and the advisors of a running demonstration, each a process of its own. The server
 * must have been started with {@link #SERVER_EXTRA}.
 */
public final class Simulation implements AutoCloseable {
    /** Opens the door the advisors come in by. */
    public static final String SERVER_EXTRA = "--foyer.staff-door=true";

    /**
     * Not the kiosk with the screen: two machines with one identity would end each other's link.
     */
    private static final NodeId KIOSK = new NodeId("kiosk-3");

    private final AppProcess visitors;
    private final AppProcess advisors;

    private Simulation(AppProcess visitors, AppProcess advisors) {
        this.visitors = visitors;
        this.advisors = advisors;
    }

    public static Simulation start(Installation installation, Reception reception, int speed)
            throws IOException {
        var data = reception.data();
        return new Simulation(
                start(
                        installation,
                        data,
                        "visitors",
                        SimulateVisitors.class,
                        List.of(
                                "--foyer.simulate.speed=" + speed,
                                "--foyer.simulate.broker=" + reception.broker(),
                                "--foyer.simulate.credentials=" + data.credentials(KIOSK))),
                start(
                        installation,
                        data,
                        "advisors",
                        SimulateAdvisors.class,
                        List.of(
                                "--foyer.simulate.speed=" + speed,
                                "--foyer.simulate.server=" + reception.serverPage(),
                                "--foyer.simulate.staff-file=" + writeStaff(data))));
    }

    private static AppProcess start(
            Installation installation,
            DemoData data,
            String name,
            Class<?> main,
            List<String> settings) {
        var command = new ArrayList<>(installation.javaCommand(App.APPLIANCE));
        command.add(main.getName());
        command.addAll(settings);
        return AppProcess.start(name, command, data.log(name));
    }

    private static String writeStaff(DemoData data) throws IOException {
        var file = data.folder().resolve("simulated-staff.txt");
        PrivateFile.write(
                file,
                DemoData.ADVISORS.stream()
                        // The first one's counter is for whoever watches.
                        .skip(1)
                        .map(a -> a.counter() + " " + a.user() + " " + data.password() + "\n")
                        .collect(Collectors.joining()));
        return file.toString();
    }

    public AppProcess visitors() {
        return visitors;
    }

    public AppProcess advisors() {
        return advisors;
    }

    @Override
    public void close() {
        visitors.close();
        advisors.close();
    }
}
