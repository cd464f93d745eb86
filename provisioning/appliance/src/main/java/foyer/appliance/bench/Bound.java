package foyer.appliance.bench;

/** What the figure has to be; looked at with {@code --check} only. */
sealed interface Bound {
    record AtLeast(double ratio) implements Bound {}

    record AtMost(double ratio) implements Bound {}

    /** Reported, without a promise. */
    record None() implements Bound {}

    default boolean isMetBy(Ratios ratios) {
        return switch (this) {
            case None() -> true;
            case AtLeast(double least) -> !ratios.isVoid() && ratios.median() >= least;
            case AtMost(double most) -> !ratios.isVoid() && ratios.median() <= most;
        };
    }

    default String text() {
        return switch (this) {
            case None() -> "reported";
            case AtLeast(double least) -> "at least " + least;
            case AtMost(double most) -> "at most " + most;
        };
    }
}
