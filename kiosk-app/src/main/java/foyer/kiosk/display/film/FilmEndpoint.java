package foyer.kiosk.display.film;

import foyer.webhost.HttpEndpoint;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;

/** The films of this machine, for the displays it shows. */
@Singleton
@Requires(beans = FilmShelf.class)
public final class FilmEndpoint implements HttpEndpoint {
    /** What there is, one name a line; a film by its name under it. */
    public static final String FOLDER = "/films/";

    private final FilmShelf shelf;

    FilmEndpoint(FilmShelf shelf) {
        this.shelf = shelf;
    }

    /** Plays what stands on a shelf. */
    public static HttpServlet playing(FilmShelf shelf) {
        return new FilmServlet(shelf);
    }

    @Override
    public String path() {
        return FOLDER + "*";
    }

    @Override
    public HttpServlet servlet() {
        return playing(shelf);
    }
}
