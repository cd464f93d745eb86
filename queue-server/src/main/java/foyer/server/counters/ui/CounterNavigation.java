package foyer.server.counters.ui;

import com.vaadin.flow.component.UI;

/** Where the counters' pages are. */
public final class CounterNavigation {
    public static final String SIGN_IN = "";
    public static final String COUNTER = "counter";
    public static final String ACCURACY = "accuracy";

    private CounterNavigation() {}

    static void toCounter(UI ui) {
        ui.navigate(COUNTER);
    }

    static void toAccuracy(UI ui) {
        ui.navigate(ACCURACY);
    }

    static void toSignIn(UI ui) {
        ui.navigate(SIGN_IN);
    }
}
