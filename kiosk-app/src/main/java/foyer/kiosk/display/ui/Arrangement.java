package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Div;
import foyer.contract.DisplayPlan;
import foyer.kiosk.display.DisplayScreen;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What fills a display: one for each layout. Its parts lie in the page's own grid. */
abstract class Arrangement extends Div {
    Arrangement() {
        addClassName("d-body");
    }

    static Arrangement of(DisplayPlan.Layout layout) {
        return switch (layout) {
            case CALLS -> new HallBoard(null);
            case CALLS_AND_WAITS -> new HallBoard(new WaitTiles());
            case CALLS_AND_MESSAGES -> new HallBoard(new NoticePages());
            case CALLS_AND_FILM -> new HallBoard(new NoticePages(), new Film());
            case COUNTER -> new CounterSign();
        };
    }

    /** Such as calls-and-waits, for the style sheet. */
    static String word(DisplayPlan.Layout layout) {
        return layout.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param before what is drawn; null: nothing yet
     */
    abstract void show(DisplayScreen screen, @Nullable DisplayScreen before);
}
