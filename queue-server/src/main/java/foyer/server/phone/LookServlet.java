package foyer.server.phone;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of all sites' looks, by their names alone. They say nothing of anybody, so that a phone
 * and everything on the way to it may keep them.
 */
final class LookServlet extends HttpServlet {
    private static final Map<String, String> HEADERS =
            Map.of(
                    // Opened by itself a drawing runs and loads nothing either.
                    "Content-Security-Policy", "default-src 'none'; sandbox",
                    "Referrer-Policy", "no-referrer",
                    "X-Content-Type-Options", "nosniff",
                    "X-Robots-Tag", "noindex, nofollow");

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final transient List<SiteLook> looks;

    LookServlet(List<SiteLook> looks) {
        this.looks = List.copyOf(looks);
    }

    static boolean isFor(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path != null && path.startsWith(SiteLook.FOLDER);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HEADERS.forEach(response::setHeader);
        var file = find(request);
        if (file.isEmpty()) {
            // With the next theme it may be there again.
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(404);
        } else {
            send(file.get(), request, response);
        }
    }

    private Optional<SiteLook.File> find(HttpServletRequest request) {
        var name =
                Objects.requireNonNull(request.getPathInfo()).substring(SiteLook.FOLDER.length());
        return looks.stream().flatMap(look -> look.find(name).stream()).findFirst();
    }

    private static void send(
            SiteLook.File file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("ETag", file.tag());
        response.setHeader("Cache-Control", FOR_EVER);
        var has = request.getHeader("If-None-Match");
        if (has != null && has.contains(file.tag())) {
            response.setStatus(304);
            return;
        }
        response.setContentType(file.type());
        response.setContentLength(file.size());
        file.writeTo(response.getOutputStream());
    }
}
