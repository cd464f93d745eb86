package foyer.devices.escpos.emulator;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/**
 * The emulated printer as a process: {@code --port=9100 --control-port=9101}; 0 takes any free
 * port. It says {@code READY printer paper} with its two addresses when it is ready, and runs until
 * it is stopped.
 */
public final class EmulatorMain {
    private static final String USAGE =
            "accepted: --port=N and --control-port=N, N from 0 (any free) to 65535";

    private EmulatorMain() {}

    /** Starts, or says on standard error what was wrong and ends with 2. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, Integer> ports = new TreeMap<>(Map.of("--port", 9100, "--control-port", 9101));
        for (String argument : arguments) {
            Optional<String> fault = read(argument, ports);
            if (fault.isPresent()) {
                System.err.println(fault.get());
                System.exit(2);
            }
        }
        try (PrinterEmulator emulator = PrinterEmulator.start(ports.getOrDefault("--port", 0));
                EmulatorControl control =
                        EmulatorControl.start(emulator, ports.getOrDefault("--control-port", 0))) {
            System.out.println(
                    "READY tcp://127.0.0.1:"
                            + emulator.port()
                            + " http://127.0.0.1:"
                            + control.port()
                            + "/");
            new CountDownLatch(1).await();
        }
    }

    /** What is wrong with an argument; nothing when it was taken. */
    static Optional<String> read(String argument, Map<String, Integer> ports) {
        String[] sides = argument.split("=", 2);
        boolean good =
                sides.length == 2
                        && ports.containsKey(sides[0])
                        && sides[1].matches("[0-9]{1,5}")
                        && Integer.parseInt(sides[1]) <= 65_535;
        if (!good) {
            return Optional.of(argument + "; " + USAGE);
        }
        ports.put(sides[0], Integer.valueOf(sides[1]));
        return Optional.empty();
    }
}
