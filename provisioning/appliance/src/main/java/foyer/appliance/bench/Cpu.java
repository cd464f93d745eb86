package foyer.appliance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Processor time used so far, by everybody and by this process with all it started, in clock ticks
 * of Linux.
 *
 * @param nanos when it was read, of {@link System#nanoTime}
 */
record Cpu(long everybody, long ours, long nanos) {
    /** USER_HZ, the unit of /proc on every Linux Java runs on. */
    static final int TICKS_PER_SECOND = 100;

    private static final Path PROC = Path.of("/proc");

    static Cpu now() {
        try {
            // Ours first: what we use in between then counts as others', never the other way round.
            long ours = ticksOfTree(ProcessHandle.current().pid(), readProcesses());
            return new Cpu(
                    busyTicks(Files.readString(PROC.resolve("stat"))), ours, System.nanoTime());
        } catch (IOException e) {
            throw new UncheckedIOException("no /proc: the bench needs Linux", e);
        }
    }

    /** Cores used by others since then; steal of a virtual machine's host counts as others. */
    double othersCoresSince(Cpu earlier) {
        double seconds = (nanos - earlier.nanos) / 1e9;
        long others = (everybody - earlier.everybody) - (ours - earlier.ours);
        return seconds <= 0 ? 0 : Math.max(0, others) / (double) TICKS_PER_SECOND / seconds;
    }

    /** user, nice, system, irq, softirq and steal of the first line of /proc/stat. */
    static long busyTicks(String stat) {
        var fields = stat.substring(0, stat.indexOf('\n')).trim().split(" +", -1);
        if (!fields[0].equals("cpu") || fields.length < 9) {
            throw new IllegalArgumentException("not the first line of /proc/stat");
        }
        long busy = 0;
        for (int field : new int[] {1, 2, 3, 6, 7, 8}) {
            busy += Long.parseLong(fields[field]);
        }
        return busy;
    }

    /**
     * One line of /proc/PID/stat.
     *
     * @param ticks of the process and of its children that have ended and were waited for
     */
    record Entry(long pid, long parent, long ticks) {
        static Entry parse(String stat) {
            // The name stands in brackets and may hold anything, brackets and blanks too.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).trim().split(" ", -1);
            long ticks = 0;
            for (int field = 11; field <= 14; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            long pid = Long.parseLong(stat.substring(0, stat.indexOf(' ')));
            return new Entry(pid, Long.parseLong(fields[1]), ticks);
        }
    }

    static long ticksOfTree(long root, Map<Long, Entry> all) {
        return all.values().stream()
                .filter(process -> isInTree(root, process, all))
                .mapToLong(Entry::ticks)
                .sum();
    }

    private static boolean isInTree(long root, Entry process, Map<Long, Entry> all) {
        var current = process;
        // As deep as there are processes at most: the table was not read in one instant.
        for (int depth = 0; current != null && depth < all.size(); depth++) {
            if (current.pid == root) {
                return true;
            }
            current = all.get(current.parent);
        }
        return current != null && current.pid == root;
    }

    private static Map<Long, Entry> readProcesses() throws IOException {
        var all = new HashMap<Long, Entry>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var entry : entries) {
                try {
                    var process = Entry.parse(Files.readString(entry.resolve("stat")));
                    all.put(process.pid, process);
                } catch (IOException ended) {
                    // Between listing and reading; its time is in its parent's from now on.
                }
            }
        }
        return all;
    }
}
