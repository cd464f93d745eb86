package foyer.server.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults found in one file, at most {@value #MAX}. Not thread-safe. */
public final class Faults {
    public static final int MAX = 200;

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    public Faults(String file) {
        this.file = file;
    }

    public void add(int line, int column, String path, String problem) {
        if (found.size() < MAX) {
            found.add(new Fault(file, line, column, path, problem));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    public List<Fault> list() {
        return found.stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .toList();
    }
}
