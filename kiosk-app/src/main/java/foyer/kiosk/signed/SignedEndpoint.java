package foyer.kiosk.signed;

import foyer.kiosk.display.film.FilmEndpoint;
import foyer.webhost.HttpEndpoint;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;

/** The clips in a sign language, for this kiosk's pages. */
@Singleton
@Requires(beans = SignedShelf.class)
public final class SignedEndpoint implements HttpEndpoint {
    /** A clip by its name under it. */
    public static final String FOLDER = "/signed/";

    private final SignedShelf shelf;

    SignedEndpoint(SignedShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public String path() {
        return FOLDER + "*";
    }

    @Override
    public HttpServlet servlet() {
        return FilmEndpoint.playing(shelf.films());
    }
}
