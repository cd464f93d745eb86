package foyer.server.forecast.days;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The frozen choice: ten offices, two turns of every weekday to learn from, sixty days judged. */
public final class JudgedDays {
    public static final long FIRST_SEED = 20261122;
    public static final int OFFICES = 10;
    public static final int LEARNING = 24;
    public static final int JUDGED = 60;

    private JudgedDays() {}

    public static List<Office> offices() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + OFFICES).mapToObj(Office::of).toList();
    }

    /** In order; the first {@value #LEARNING} are not judged. */
    public static List<SimulatedDay> of(Office office) {
        return IntStream.range(0, LEARNING + JUDGED)
                .mapToObj(day -> SimulatedDay.of(office, day))
                .toList();
    }
}
