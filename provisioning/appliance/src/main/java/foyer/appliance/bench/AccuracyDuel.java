package foyer.appliance.bench;

import foyer.server.forecast.baselines.Baseline;
import foyer.server.forecast.days.JudgedDays;
import foyer.server.forecast.days.Proof;
import foyer.server.forecast.days.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How far off forecasts are on days they were not made for, against somebody else's announcement on
 * the same days: an office a round, two turns of all shapes of day judged. Played once for all
 * figures of a run; the same offices give the same numbers, however busy the machine is.
 */
final class AccuracyDuel implements Duel {
    /** As many rounds; all ten and six hundred days are in the soak. */
    static final int OFFICES = 5;

    private static final int DAYS_JUDGED = 12;
    private static final Map<Integer, Verdict> PLAYED = new HashMap<>();

    private final ToDoubleFunction<Verdict> ours;
    private final ToDoubleFunction<Verdict> theirs;
    private int oursAsked;
    private int theirsAsked;

    private AccuracyDuel(ToDoubleFunction<Verdict> ours, ToDoubleFunction<Verdict> theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    static Duel against(Baseline baseline) {
        return new AccuracyDuel(
                verdict -> verdict.pooled().meanAbsoluteError(),
                verdict -> verdict.meanAbsoluteErrorOf(baseline));
    }

    static Duel width() {
        return new AccuracyDuel(
                verdict -> verdict.pooled().meanWidth(), Verdict::unconditionalRange);
    }

    @Override
    public double ours() {
        return ours.applyAsDouble(played(oursAsked++ % OFFICES));
    }

    @Override
    public double baseline() {
        return theirs.applyAsDouble(played(theirsAsked++ % OFFICES));
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    private static Verdict played(int number) {
        return PLAYED.computeIfAbsent(number, AccuracyDuel::play);
    }

    private static Verdict play(int number) {
        var office = JudgedDays.offices().get(number);
        var days = JudgedDays.of(office).subList(0, JudgedDays.LEARNING + DAYS_JUDGED);
        return Proof.of(office, days, JudgedDays.LEARNING);
    }

    @Override
    public List<String> notes() {
        var all = new Verdict();
        PLAYED.values().forEach(all::add);
        var notes = new ArrayList<String>();
        notes.add(
                String.format(
                        Locale.ROOT,
                        "the 80 %% range held %.1f %% of %d customers of %d offices",
                        100 * all.pooled().coverage(),
                        all.pooled().count(),
                        PLAYED.size()));
        all.byShape()
                .forEach(
                        (shape, accuracy) ->
                                notes.add(
                                        String.format(
                                                Locale.ROOT,
                                                "%s: %.1f %%",
                                                shape,
                                                100 * accuracy.coverage())));
        return notes;
    }
}
