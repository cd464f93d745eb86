package foyer.appliance.bench;

import java.util.List;

/** All figures, in the order they are measured and listed. */
final class Figures {
    private static final int ROUNDS = 20;
    private static final int WARM_UPS = 3;

    static final List<Figure> ALL =
            List.of(
                    new Figure(
                            "call-next-scale",
                            "decide of call-next alone with 1,000,000 waiting ÷ with 100",
                            "100 waiting",
                            new Bound.AtMost(1.5),
                            ROUNDS,
                            WARM_UPS,
                            List.of(),
                            _ -> ScaleDuel.callNext()),
                    new Figure(
                            "cycle-scale",
                            "decide and evolve of issue, call, start, finish with 1,000,000 waiting ÷ with 100",
                            "100 waiting",
                            new Bound.AtMost(4),
                            ROUNDS,
                            WARM_UPS,
                            List.of(),
                            _ -> ScaleDuel.cycle()));

    private Figures() {}
}
