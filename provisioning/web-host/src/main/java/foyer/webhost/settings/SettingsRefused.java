package foyer.webhost.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The program must not start: every fault of every source, together. */
public final class SettingsRefused extends RuntimeException {
    private final transient List<Fault> faults;

    SettingsRefused(List<Fault> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    private static String message(List<Fault> faults) {
        String head =
                faults.size() == 1
                        ? "1 setting is refused:"
                        : faults.size() + " settings are refused:";
        return faults.stream()
                .map(fault -> "  " + fault)
                .collect(Collectors.joining("\n", head + "\n", ""));
    }
}
