package foyer.server.counters.ui;

import com.vaadin.flow.component.UI;

/** Where the counters' pages are. */
public final class CounterNavigation {
    public static final String SIGN_IN = "";
    public static final String COUNTER = "counter";
    public static final String ACCURACY = "accuracy";
    public static final String VISITORS = "visitors";

    /** No view: whoever opens it says again who they are. */
    static final String SITE_FILE = "site-file";

    private CounterNavigation() {}

    static void toCounter(UI ui) {
        ui.navigate(COUNTER);
    }

    static void toAccuracy(UI ui) {
        ui.navigate(ACCURACY);
    }

    static void toVisitors(UI ui) {
        ui.navigate(VISITORS);
    }

    static void toSignIn(UI ui) {
        ui.navigate(SIGN_IN);
    }
}
