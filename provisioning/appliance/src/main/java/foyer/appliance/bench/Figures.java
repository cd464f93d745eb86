package foyer.appliance.bench;

import java.util.List;

/** All figures, in the order they are measured and listed. */
final class Figures {
    static final List<Figure> ALL = List.of();

    private Figures() {}
}
