package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Div;
import foyer.kiosk.display.film.FilmEndpoint;

/**
 * Where the films of this machine play, without a sound. What is played, and when, its script
 * decides: only the page knows what its browser can show.
 */
final class Film extends Div {
    Film() {
        addClassName("d-film");
        getElement().setAttribute("data-films", FilmEndpoint.FOLDER);
        // Nothing is told by it that is not told elsewhere.
        getElement().setAttribute("aria-hidden", "true");
    }
}
