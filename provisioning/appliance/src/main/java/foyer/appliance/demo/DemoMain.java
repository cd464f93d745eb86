package foyer.appliance.demo;

import foyer.appliance.process.DemoData;
import foyer.appliance.process.Installation;
import foyer.appliance.process.Reception;
import foyer.appliance.simulate.Simulation;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the demonstration and runs until it is stopped or a part of it ends. */
public final class DemoMain {
    private DemoMain() {}

    public static void main(String[] args) {
        DemoOptions options;
        DemoData data;
        try {
            options = DemoOptions.parse(List.of(args));
            data = DemoData.prepare(options.data().toAbsolutePath(), new SecureRandom());
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.out.println(
                "Starting the reception of "
                        + data.site().name().byLanguage().values().iterator().next()
                        + "…");
        try (var reception =
                new Reception(
                        Installation.find(),
                        data,
                        options.ports(),
                        options.simulate() ? List.of(Simulation.SERVER_EXTRA) : List.of())) {
            var stopping = new AtomicBoolean();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> stop(reception, stopping), "stop"));
            reception.start();
            System.out.println(welcome(reception));
            if (options.simulate()) {
                simulate(reception, options.speed());
            }
            var ended =
                    CompletableFuture.anyOf(
                            reception.server().onExit(),
                            reception.kiosk().onExit(),
                            reception.display().onExit(),
                            reception.printer().onExit());
            ended.join();
            if (!stopping.get()) {
                System.err.println(
                        "A part has ended; its log is in " + data.log("server").getParent());
            }
        } catch (IllegalStateException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Whoever stops it wants no complaint that the parts have ended. */
    private static void stop(Reception reception, AtomicBoolean stopping) {
        stopping.set(true);
        reception.close();
    }

    /** Stopped with the demonstration, or when its day is over. */
    private static void simulate(Reception reception, int speed) throws IOException {
        var simulation = Simulation.start(Installation.find(), reception, speed);
        Runtime.getRuntime().addShutdownHook(new Thread(simulation::close, "stop-simulation"));
        System.out.println(
                "A day of visitors and advisors is played at " + speed + " times its speed.");
    }

    private static String welcome(Reception reception) {
        var dana = DemoData.ADVISORS.getFirst();
        return """

        1  Kiosk     %s
                     touch a language, a service, “Wait here”
                     with an appointment: one in every quarter of an hour; the number of 10:30 is 1030
        2  Paper     %s
                     the ticket comes out here; the printer can run out of paper, too
        3  Console   %s
                     user %s, password %s, counter %s; F2 calls the next customer
        4  Display   %s
                     the number appears and is spoken (touch the page once for sound)

        The code on the ticket opens the customer's phone page. Others at the counters: %s; the same password.
        Files and logs: %s. Ctrl-C stops everything.
        """
                .formatted(
                        reception.kioskPage(),
                        reception.paperPage(),
                        reception.consolePage(),
                        dana.user(),
                        reception.data().password(),
                        dana.counter(),
                        reception.displayPage(),
                        String.join(
                                ", ",
                                DemoData.ADVISORS.stream()
                                        .skip(1)
                                        .map(a -> a.user() + " (" + a.counter() + ")")
                                        .toList()),
                        reception.data().folder());
    }
}
