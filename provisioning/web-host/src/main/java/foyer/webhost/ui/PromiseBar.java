package foyer.webhost.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;

/**
 * The likely wait as a band and the charter's standard as a flag, on one scale. A picture only:
 * what it shows is said in words by its text alternative.
 */
public final class PromiseBar extends Div {
    /** The flag always stands at three quarters, so that bars compare at a glance. */
    private static final double FLAG_PERCENT = 75;

    private final Div track = new Div();

    /**
     * @param alternative the same in words, translated
     */
    public PromiseBar(Duration from, Duration to, Duration standard, String alternative) {
        addClassName("promise");
        track.addClassName("promise__track");
        track.getElement().setAttribute("role", "img");
        track.add(part("promise__range"), part("promise__flag"));
        add(track);
        set(from, to, standard, alternative);
    }

    public void set(Duration from, Duration to, Duration standard, String alternative) {
        if (from.isNegative() || to.compareTo(from) < 0 || !standard.isPositive()) {
            throw new IllegalArgumentException(
                    "No wait runs from " + from + " to " + to + " against " + standard);
        }
        getStyle().set("--from", percent(from, standard));
        getStyle().set("--to", percent(to, standard));
        getStyle().set("--at", FLAG_PERCENT + "%");
        getElement().setAttribute("data-over", to.compareTo(standard) > 0);
        track.getElement().setAttribute("aria-label", alternative);
    }

    /** What is past the scale's end is drawn to the end. */
    private static String percent(Duration wait, Duration standard) {
        double share = (double) wait.toMillis() / standard.toMillis();
        return Math.min(100, Math.round(share * FLAG_PERCENT * 10) / 10.0) + "%";
    }

    private static Span part(String className) {
        Span part = new Span();
        part.addClassName(className);
        return part;
    }
}
