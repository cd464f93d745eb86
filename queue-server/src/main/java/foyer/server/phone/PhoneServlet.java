package foyer.server.phone;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Plain HTTP of the tickets' pages. */
final class PhoneServlet extends HttpServlet {
    private static final String LIVE = "/live";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final transient PhonePages pages;
    private final transient PhoneStreams streams;

    PhoneServlet(PhonePages pages, PhoneStreams streams) {
        this.pages = pages;
        this.streams = streams;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        if (path.endsWith(LIVE)) {
            live(path.substring(1, path.length() - LIVE.length()), request, response);
        } else {
            page(path.substring(1), response);
        }
    }

    private void page(String token, HttpServletResponse response) throws IOException {
        var view = pages.findView(token);
        var html = view.map(pages::html).orElseGet(pages::unknown);
        response.setStatus(
                view.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/html;charset=utf-8");
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private void live(String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (pages.findView(token).isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var seen = request.getParameter("v");
        if (!streams.open(token, seen == null ? "" : seen, request, response)) {
            // The page then refreshes itself now and again, as it does without script.
            response.setHeader("Retry-After", "30");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
