package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Div;
import foyer.kiosk.display.DisplayScreen;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The calls of a hall, what else is told there, and the line for everybody. */
final class HallBoard extends Arrangement {
    private final CallPlate plate = new CallPlate();
    private final EarlierCalls earlier;
    private final InfoStrip strip = new InfoStrip();
    private final transient @Nullable Panel panel;

    /**
     * @param panel null: calls only
     */
    HallBoard(@Nullable Panel panel) {
        this(panel, null);
    }

    /**
     * @param film stands beside the calls while nobody is called; null: there is none
     */
    HallBoard(@Nullable Panel panel, @Nullable Film film) {
        this.panel = panel;
        earlier = new EarlierCalls(panel == null ? 4 : 3);
        var calls = new Div(plate, earlier);
        calls.addClassName("d-calls");
        add(calls);
        if (film != null) {
            add(film);
        }
        if (panel != null) {
            add(panel);
        }
        add(strip);
    }

    @Override
    void show(DisplayScreen screen, @Nullable DisplayScreen before) {
        boolean spoken = before == null || !before.languages().equals(screen.languages());
        if (spoken) {
            strip.show(screen.languages());
        }
        if (panel != null) {
            panel.show(screen, before);
        }
        if (before == null || spoken || !Objects.equals(before.latest(), screen.latest())) {
            plate.show(screen);
        }
        if (before == null || spoken || !before.earlier().equals(screen.earlier())) {
            earlier.show(screen);
        }
    }
}
