package foyer.server.counters.roll;

import foyer.server.counters.Words;
import foyer.server.people.BasicHeader;
import foyer.server.people.SignInDesk;
import foyer.server.people.SignInResult;
import foyer.server.visitors.desk.VisitorDesk;
import foyer.server.visitors.desk.VisitorDesks;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;

/**
 * {@code /roll}, {@code /roll/site}, {@code /roll/site.csv} with a user's name and password, {@code
 * /roll/key/…} with a key of the console. Any thread.
 */
final class RollServlet extends HttpServlet {
    private static final String CSV = ".csv";
    private static final String KEY = "key/";
    private static final int TOO_MANY_REQUESTS = 429;

    private final transient VisitorDesks desks;
    private final transient SignInDesk signIns;
    private final transient RollKeys keys;

    RollServlet(VisitorDesks desks, SignInDesk signIns, RollKeys keys) {
        this.desks = desks;
        this.signIns = signIns;
        this.keys = keys;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var info = request.getPathInfo();
        var path = info == null ? "" : info.substring(1);
        boolean csv = path.endsWith(CSV);
        var name = csv ? path.substring(0, path.length() - CSV.length()) : path;
        if (name.startsWith(KEY)) {
            byKey(name.substring(KEY.length()), csv, response);
        } else {
            byPassword(request, name, csv, response);
        }
    }

    private void byKey(String key, boolean csv, HttpServletResponse response) throws IOException {
        var opens = keys.find(key, System.nanoTime());
        if (opens.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        write(desks.get(opens.get().site()), Words.in(opens.get().reader()), csv, response);
    }

    private void byPassword(
            HttpServletRequest request, String site, boolean csv, HttpServletResponse response)
            throws IOException {
        switch (signIn(request)) {
            case SignInResult.Welcome _ -> {
                var desk = find(site);
                if (desk.isEmpty()) {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                } else {
                    var words = Words.nearest(Collections.list(request.getLocales()));
                    write(desk.get(), words, csv, response);
                }
            }
            case SignInResult.Wrong _ -> {
                response.setHeader("WWW-Authenticate", BasicHeader.CHALLENGE);
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case SignInResult.Wait _, SignInResult.Busy _ -> response.sendError(TOO_MANY_REQUESTS);
        }
    }

    private Optional<VisitorDesk> find(String site) {
        return desks.list().stream()
                .filter(desk -> site.isEmpty() || desk.site().id().value().equals(site))
                .findFirst();
    }

    private SignInResult signIn(HttpServletRequest request) {
        return BasicHeader.read(request.getHeader("Authorization"))
                .map(one -> signIns.signIn(one.user(), one.password()))
                .orElseGet(SignInResult.Wrong::new);
    }

    private static void write(
            VisitorDesk desk, Words words, boolean csv, HttpServletResponse response)
            throws IOException {
        var roll = desk.roll(words.reader());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        if (csv) {
            response.setContentType("text/csv");
            response.setHeader("Content-Disposition", "attachment; filename=\"roll.csv\"");
            response.getWriter().write(RollCsv.of(roll, desk.site().zone(), words));
        } else {
            response.setContentType("text/html");
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            response.getWriter().write(new RollHtml(desk.site(), words).page(roll));
        }
    }
}
