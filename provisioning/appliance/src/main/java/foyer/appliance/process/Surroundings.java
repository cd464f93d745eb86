package foyer.appliance.process;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the nodes of a {@link Reception} find on their machine and their network.
 *
 * @param kiosk stands before the kiosk's command, such as {@code env NAME=VALUE}
 * @param display stands before the display's command
 * @param broker where the nodes look for the broker, when it is not where the server has it: a line
 *     that can be cut, for instance
 * @param printer where the kiosk looks for its printer, when it is not the reception's own
 */
public record Surroundings(
        List<String> kiosk, List<String> display, Optional<URI> broker, Optional<URI> printer) {
    /** Nothing is in the way, and everything is there. */
    public static final Surroundings USUAL =
            new Surroundings(List.of(), List.of(), Optional.empty(), Optional.empty());

    public Surroundings {
        kiosk = List.copyOf(kiosk);
        display = List.copyOf(display);
    }

    /** Both nodes. */
    public Surroundings nodesUnder(String... before) {
        return new Surroundings(List.of(before), List.of(before), broker, printer);
    }

    public Surroundings kioskUnder(String... before) {
        return new Surroundings(List.of(before), display, broker, printer);
    }

    public Surroundings brokerAt(URI address) {
        return new Surroundings(kiosk, display, Optional.of(address), printer);
    }

    public Surroundings printerAt(URI address) {
        return new Surroundings(kiosk, display, broker, Optional.of(address));
    }
}
