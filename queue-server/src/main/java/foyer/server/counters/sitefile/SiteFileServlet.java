package foyer.server.counters.sitefile;

import foyer.server.people.BasicHeader;
import foyer.server.people.Person;
import foyer.server.people.Role;
import foyer.server.people.SignInDesk;
import foyer.server.people.SignInResult;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /site-file}: a look with GET, applied with POST; for administrators. Any thread. */
final class SiteFileServlet extends HttpServlet {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MAX_BODY = 1_024;
    private static final Logger LOG = LoggerFactory.getLogger(SiteFileServlet.class);

    private final transient SiteFiles files;
    private final transient SignInDesk signIns;

    SiteFileServlet(SiteFiles files, SignInDesk signIns) {
        this.files = files;
        this.signIns = signIns;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (administrator(request, response) != null) {
            write(files.look(), response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var who = administrator(request, response);
        if (who == null) {
            return;
        }
        if (isFromElsewhere(request) || request.getContentLengthLong() > MAX_BODY) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var seen = request.getParameter("seen");
        var look = files.apply(seen == null ? "" : seen);
        if (look instanceof SiteLook.Changes changes && changes.applied()) {
            LOG.info("{} applied the site files", who.id());
        }
        write(look, response);
    }

    /** A browser sends the password by itself, also from another site's page. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        var host = request.getHeader("Host");
        return origin != null && (host == null || !origin.endsWith("//" + host));
    }

    private @Nullable Person administrator(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        var result =
                BasicHeader.read(request.getHeader("Authorization"))
                        .map(one -> signIns.signIn(one.user(), one.password()))
                        .orElseGet(SignInResult.Wrong::new);
        switch (result) {
            case SignInResult.Welcome(var person) when person.has(Role.ADMINISTRATOR) -> {
                return person;
            }
            case SignInResult.Welcome _ -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case SignInResult.Wrong _ -> {
                response.setHeader("WWW-Authenticate", BasicHeader.CHALLENGE);
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case SignInResult.Wait _, SignInResult.Busy _ -> response.sendError(TOO_MANY_REQUESTS);
        }
        return null;
    }

    private static void write(SiteLook look, HttpServletResponse response) throws IOException {
        response.setStatus(
                look instanceof SiteLook.Faulty
                        ? HttpServletResponse.SC_CONFLICT
                        : HttpServletResponse.SC_OK);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentType("text/html");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
                        + " frame-ancestors 'none'");
        response.getWriter().write(SiteFileHtml.page(look));
    }
}
