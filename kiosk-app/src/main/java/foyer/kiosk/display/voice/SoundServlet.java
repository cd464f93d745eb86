package foyer.kiosk.display.voice;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Serves sounds by name. Names are only looked up, never opened. */
public final class SoundServlet extends HttpServlet {
    /** Where the sounds are. */
    @FunctionalInterface
    public interface Shelf {
        /** As WAV; may wait for one that is still being made. */
        Optional<byte[]> find(String path) throws InterruptedException;
    }

    private final transient Shelf shelf;
    private final String cacheControl;

    /**
     * @param cacheControl what a browser may keep, as in the header of that name
     */
    public SoundServlet(Shelf shelf, String cacheControl) {
        this.shelf = shelf;
        this.cacheControl = cacheControl;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            answer(shelf.find(request.getRequestURI()), response);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void answer(Optional<byte[]> sound, HttpServletResponse response) throws IOException {
        if (sound.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("audio/wav");
        response.setHeader("Cache-Control", cacheControl);
        response.setContentLength(sound.get().length);
        response.getOutputStream().write(sound.get());
    }
}
