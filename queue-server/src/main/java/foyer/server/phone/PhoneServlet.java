package foyer.server.phone;

import foyer.contract.words.LanguageCode;
import foyer.server.feedback.Served;
import foyer.server.sites.Site;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /t/TOKEN} is the page, {@code /t/TOKEN/live} its stream; what is posted to the page is the
 * customer's wish. Whoever has the token may look and ask, so it is never logged, and nothing tells
 * a wrong token from one of yesterday.
 */
final class PhoneServlet extends HttpServlet {
    static final String LIVE = "/live";

    /** Our own files and nothing else; no script or style inside the page. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src"
                    + " 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                    "Cache-Control", "no-store",
                    "Referrer-Policy", "no-referrer",
                    "X-Content-Type-Options", "nosniff",
                    "X-Robots-Tag", "noindex, nofollow");

    private static final String RETRY_SECONDS = "20";
    private static final Logger LOG = LoggerFactory.getLogger(PhoneServlet.class);

    private final transient Supplier<Site> site;
    private final PhonePages pages;
    private final PhoneHtml html;
    private final LiveStreams streams;
    private final PhoneDesk desk;
    private final Optional<PhoneTell> tell;
    private final Optional<PhoneHome> home;

    /**
     * @param tell empty: nobody is written to
     * @param home empty: nobody is asked when they are at home
     */
    PhoneServlet(
            Supplier<Site> site,
            PhonePages pages,
            PhoneHtml html,
            LiveStreams streams,
            PhoneDesk desk,
            Optional<PhoneTell> tell,
            Optional<PhoneHome> home) {
        this.home = home;
        this.site = site;
        this.pages = pages;
        this.html = html;
        this.streams = streams;
        this.desk = desk;
        this.tell = tell;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        safely(request, response, this::answer);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        safely(request, response, this::ask);
    }

    private interface Answering {
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private void safely(
            HttpServletRequest request, HttpServletResponse response, Answering answering)
            throws IOException {
        HEADERS.forEach(response::setHeader);
        try {
            answering.answer(request, response);
        } catch (RuntimeException e) {
            // Jetty would log the address with it.
            LOG.error("a phone page could not be made", e);
            write(response, 500, html.trouble(language(request)));
        }
    }

    /** Whatever came of it, the page says it: whoever asked is sent there. */
    private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var hash = PhonePages.findHash(path(request));
        var page = hash.flatMap(pages::find);
        if (hash.isPresent() && page.isPresent()) {
            ask(hash.get(), page.get(), request, response);
        } else if (served(hash).isPresent()) {
            askAtHome(hash.get(), request, response);
        } else {
            write(response, 404, html.unknown(language(request)));
        }
    }

    private Optional<Served> served(Optional<String> hash) {
        return home.flatMap(one -> hash.flatMap(one::find));
    }

    private void askAtHome(String hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var visit = served(Optional.of(hash)).orElseThrow();
        if (request.getContentLengthLong() > SurveyForm.MOST_BYTES) {
            write(response, 413, html.notDone(visit.language()));
        } else if (home.orElseThrow().tryAnswer(hash, request)) {
            showTicket(request, response);
        } else {
            write(response, 503, html.notDone(visit.language()));
        }
    }

    private void ask(
            String hash, PhonePage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var wish = PhoneWish.find(request.getQueryString()).filter(one -> one.isOfferedBy(page));
        var form = wish.filter(one -> one.kind() == PhoneWish.Kind.TELL).flatMap(_ -> tell);
        int most = form.isPresent() ? TellForm.MOST_BYTES : SurveyForm.MOST_BYTES;
        if (request.getContentLengthLong() > most) {
            write(response, 413, html.notDone(page.language()));
        } else if (form.isPresent()) {
            answer(form.get().leave(hash, page, request), request, response);
        } else if (wish.isPresent() && !tryCarryOut(hash, wish.get(), request)) {
            write(response, 503, html.notDone(page.language()));
        } else {
            showTicket(request, response);
        }
    }

    private static void answer(
            PhoneTell.Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (answer) {
            case PhoneTell.Answer.Page(var status, var page) -> write(response, status, page);
            case PhoneTell.Answer.Ticket _ -> showTicket(request, response);
        }
    }

    private static void showTicket(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", path(request));
    }

    private boolean tryCarryOut(String hash, PhoneWish wish, HttpServletRequest request) {
        if (wish.kind() == PhoneWish.Kind.STOP) {
            return tell.map(one -> one.tryStop(hash)).orElse(true);
        }
        if (wish.kind() != PhoneWish.Kind.SURVEY) {
            return desk.tryCarryOut(hash, wish, null);
        }
        // A form sent empty is shown again.
        return SurveyForm.read(request)
                .map(survey -> desk.tryCarryOut(hash, wish, survey))
                .orElse(true);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean live = path(request).endsWith(LIVE);
        var hash = PhonePages.findHash(token(request));
        var page = hash.flatMap(pages::find);
        var served = page.isPresent() || live ? Optional.<Served>empty() : served(hash);
        if (served.isPresent()) {
            write(response, 200, home.orElseThrow().page(served.get()));
        } else if (hash.isEmpty() || page.isEmpty()) {
            write(response, 404, html.unknown(language(request)));
        } else if (live) {
            follow(hash.get(), request, response);
        } else {
            var form = tell.filter(_ -> isForm(request) && page.get().ways().tell().mayLeave());
            write(
                    response,
                    200,
                    form.map(one -> one.form(page.get())).orElseGet(() -> html.page(page.get())));
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return TellForm.QUERY.equals(request.getQueryString());
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    }

    /** What stands where a token should. */
    static String token(HttpServletRequest request) {
        var path = path(request);
        return path.endsWith(LIVE) ? path.substring(0, path.length() - LIVE.length()) : path;
    }

    private void follow(String hash, HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET")) {
            response.setStatus(405);
        } else if (!streams.tryOpen(hash, () -> line(request, response))) {
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.setStatus(503);
        }
    }

    private static LiveStream.Line line(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("text/event-stream;charset=utf-8");
        // A proxy in front must not collect what is meant for now.
        response.setHeader("X-Accel-Buffering", "no");
        var held = request.startAsync();
        // The beat finds out whether anybody listens.
        held.setTimeout(0);
        return new HeldResponse(held);
    }

    private record HeldResponse(AsyncContext held) implements LiveStream.Line {
        @Override
        public void send(String lines) throws IOException {
            var out = held.getResponse().getOutputStream();
            out.write(lines.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        @Override
        public void close() {
            try {
                held.complete();
            } catch (IllegalStateException alreadyOver) {
                LOG.debug("a phone's answer was over already");
            }
        }
    }

    /** For whom no ticket says it: what the browser asks for, else the house's own. */
    private LanguageCode language(HttpServletRequest request) {
        // Without the header the server's own locales would be listed.
        var asked =
                request.getHeader("Accept-Language") == null
                        ? List.<Locale>of()
                        : Collections.list(request.getLocales());
        var languages = site.get().languages();
        return asked.stream()
                .flatMap(locale -> PhoneWords.findTranslated(locale).stream())
                .filter(languages::contains)
                .findFirst()
                .orElseGet(() -> PhoneWords.nearest(languages.getFirst(), languages));
    }

    private static void write(HttpServletResponse response, int status, String html)
            throws IOException {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
