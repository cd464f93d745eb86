package foyer.server.forecast.days;

import foyer.server.forecast.Forecaster;
import foyer.server.forecast.Happening;
import foyer.server.forecast.Lots;
import foyer.server.forecast.Told;
import foyer.server.forecast.baselines.Announcer;
import foyer.server.forecast.baselines.Baseline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a forecaster live through the days of an office as they happen and compares what it tells
 * every customer at the door with what comes. Whoever finds a counter free is called at once and
 * counts for nothing: they would flatter. Not thread-safe.
 */
public final class Proof {
    private record Asked(
            Told told, double oracle, Map<Baseline, Double> announced, double arrivedAt) {}

    private final Verdict verdict = new Verdict();
    private final Forecaster forecaster;
    private final Announcer announcer = new Announcer(Office.SERVICES);
    private final Map<Integer, Asked> asked = new HashMap<>();

    private Proof(Office office) {
        this.forecaster =
                new Forecaster(new Lots(office.seed()).branch(3).nextLong(), (c, t, h) -> {});
    }

    /**
     * @param days in order
     * @param learning that many of them are not judged
     */
    public static Verdict of(Office office, List<SimulatedDay> days, int learning) {
        var proof = new Proof(office);
        for (int number = 0; number < days.size(); number++) {
            proof.live(days.get(number), number >= learning);
        }
        return proof.verdict;
    }

    /** Six hundred days of ten offices: some minutes. */
    public static Verdict ofAll() {
        var all = new Verdict();
        for (var office : JudgedDays.offices()) {
            all.add(of(office, JudgedDays.of(office), JudgedDays.LEARNING));
        }
        return all;
    }

    private void live(SimulatedDay day, boolean judged) {
        var oracle = new KnownDay(day);
        forecaster.openDay(day.weekday(), day.plan());
        announcer.openDay();
        asked.clear();
        for (var happening : PlayedDay.play(day)) {
            if (happening instanceof Happening.Arrived arrived) {
                ask(arrived, oracle, judged);
            } else if (happening instanceof Happening.Called called && judged) {
                judge(day.shape(), called);
            }
            forecaster.hear(happening);
            announcer.hear(happening);
        }
        forecaster.closeDay();
    }

    private void ask(Happening.Arrived arrived, KnownDay day, boolean judged) {
        if (forecaster.hall().posts().isAnybodyFree(arrived.service(), arrived.at())) {
            return;
        }
        var told = forecaster.ask(arrived.service(), arrived.at(), arrived.promisedAt());
        var announced =
                announcer.announce(
                        forecaster.hall(), arrived.service(), arrived.at(), arrived.promisedAt());
        forecaster.tell(arrived.customer(), arrived.at(), told);
        if (judged) {
            var oracle =
                    forecaster.askWith(day, arrived.service(), arrived.at(), arrived.promisedAt());
            asked.put(
                    arrived.customer(), new Asked(told, oracle.middle(), announced, arrived.at()));
        }
    }

    private void judge(DayShape shape, Happening.Called called) {
        var one = asked.remove(called.customer());
        if (one != null) {
            verdict.add(
                    shape,
                    one.told().outlook(),
                    one.oracle(),
                    one.announced(),
                    called.at() - one.arrivedAt());
        }
    }
}
