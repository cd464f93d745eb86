package foyer.server.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a play begins: who waits, in which line, and one question "and if I came now?" for each
 * service, which stands in line without keeping anybody waiting.
 */
final class Opening {
    private final Floor floor;
    private final Entries entries;
    private final Line[] lines;
    private final int[] later;
    private final int waiting;
    private final int questions;

    /**
     * @param waiting any order; sorted ones cost least
     * @param now when the questions come
     */
    Opening(HallPlan plan, List<Waiting> waiting, double now) {
        this(plan, waiting, now, new double[0]);
    }

    /**
     * @param promises for each service what whoever asks would be promised
     */
    static Opening withQuestions(
            HallPlan plan, List<Waiting> waiting, double now, double[] promises) {
        return new Opening(plan, waiting, now, promises);
    }

    private Opening(HallPlan plan, List<Waiting> all, double now, double[] promises) {
        int questions = promises.length;
        this.floor = new Floor(plan);
        this.waiting = all.size();
        this.questions = questions;
        this.entries = new Entries(all.size() + questions + 16);
        for (var one : all) {
            int line = floor.lineOf(one.service(), one.takers());
            entries.add(line, one.promisedAt(), one.arrivedAt(), one.since());
        }
        for (int service = 0; service < questions; service++) {
            entries.add(service, promises[service], now, now);
        }
        floor.close();
        this.later =
                IntStream.range(0, waiting)
                        .filter(entry -> all.get(entry).readyAt() > now)
                        .boxed()
                        .sorted(Comparator.comparingDouble(entry -> all.get(entry).readyAt()))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int entry : later) {
            entries.hold(entry, all.get(entry).readyAt());
        }
        this.lines = line();
    }

    /** Of those who are there. */
    private Line[] line() {
        int[] sizes = new int[floor.countLines()];
        for (int entry = 0; entry < entries.size(); entry++) {
            sizes[entries.line(entry)] += entries.isHeld(entry) ? 0 : 1;
        }
        int[][] members = new int[sizes.length][];
        Arrays.setAll(members, one -> new int[sizes[one]]);
        Arrays.fill(sizes, 0);
        for (int entry = 0; entry < entries.size(); entry++) {
            if (!entries.isHeld(entry)) {
                int one = entries.line(entry);
                members[one][sizes[one]++] = entry;
            }
        }
        var made = new Line[members.length];
        for (int one = 0; one < made.length; one++) {
            sort(members[one]);
            made[one] =
                    new Line(entries, members[one], one < questions ? waiting + one : Line.NOBODY);
        }
        return made;
    }

    /** A queue is handed over in order but for its question: one pass finds that out. */
    private void sort(int[] members) {
        for (int i = 1; i < members.length; i++) {
            int moved = members[i];
            if (i < members.length - 1 && entries.isBefore(moved, members[i - 1])) {
                merge(members);
                return;
            }
            int at = i;
            while (at > 0 && entries.isBefore(moved, members[at - 1])) {
                members[at] = members[at - 1];
                at--;
            }
            members[at] = moved;
        }
    }

    private void merge(int[] members) {
        var boxed = Arrays.stream(members).boxed().toArray(Integer[]::new);
        Arrays.sort(
                boxed,
                (one, other) -> one.equals(other) ? 0 : entries.isBefore(one, other) ? -1 : 1);
        Arrays.setAll(members, i -> boxed[i]);
    }

    Play play() {
        return new Play(floor, entries, lines, later);
    }

    /** Who is first in the line that counter would call from now; {@link Line#NOBODY}: nobody. */
    int firstFor(int counter, double now) {
        for (var line : lines) {
            line.begin();
        }
        int line = new Choice(floor, entries, lines).choose(counter, now);
        return line == Line.NOBODY ? Line.NOBODY : lines[line].first();
    }

    Floor floor() {
        return floor;
    }

    /** Entries below it are those who wait, in the order they were given. */
    int countWaiting() {
        return waiting;
    }

    int countQuestions() {
        return questions;
    }

    int questionOf(int service) {
        return waiting + service;
    }
}
