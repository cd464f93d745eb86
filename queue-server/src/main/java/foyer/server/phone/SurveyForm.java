package foyer.server.phone;

import foyer.server.phone.PhoneWish.Kind;
import foyer.server.ticketing.Survey;
import foyer.server.ticketing.Survey.Settled;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Five questions on a page that needs no script, and their answers as they come back. */
final class SurveyForm {
    /** Longer than any answer. */
    static final int MOST_BYTES = 2_000;

    private static final List<String> MARKED =
            List.of("welcome", "waiting", "efficiency", "result");
    private static final String SETTLED = "settled";

    private SurveyForm() {}

    static String html(int turn, PhoneWords words) {
        return html(turn, words, "h2", "survey");
    }

    /**
     * @param heading of the page's structure: h1 or h2
     * @param title the key of what it says
     */
    static String html(int turn, PhoneWords words, String heading, String title) {
        var marks = MARKED.stream().map(name -> marked(name, words)).collect(Collectors.joining());
        return """
        <section class="card survey"><%1$s>%2$s</%1$s><p class="soft">%3$s</p>
        <form method="post" action="%4$s">%5$s%6$s<button class="btn btn--main">%7$s</button></form></section>
        """
                .formatted(
                        heading,
                        words.html(title),
                        words.html("survey.more"),
                        PhoneWish.address(Kind.SURVEY, turn),
                        marks,
                        settled(words),
                        words.html("survey.send"));
    }

    private static String marked(String name, PhoneWords words) {
        var marks =
                IntStream.rangeClosed(Survey.WORST, Survey.BEST)
                        .mapToObj(mark -> mark(name, mark, words))
                        .collect(Collectors.joining());
        return """
        <fieldset><legend>%s</legend><div class="marks">%s</div><p class="marks__ends soft" aria-hidden="true"><span>%s</span><span>%s</span></p></fieldset>
        """
                .formatted(
                        words.html("survey." + name),
                        marks,
                        words.html("survey.mark.1"),
                        words.html("survey.mark.5"));
    }

    private static String mark(String name, int mark, PhoneWords words) {
        return choice(name, Integer.toString(mark), words.text("survey.mark." + mark), "" + mark);
    }

    private static String settled(PhoneWords words) {
        return """
        <fieldset><legend>%s</legend><div class="marks marks--two">%s%s</div></fieldset>
        """
                .formatted(
                        words.html("survey.settled"),
                        choice(SETTLED, "yes", words.text("survey.yes"), words.html("survey.yes")),
                        choice(SETTLED, "no", words.text("survey.no"), words.html("survey.no")));
    }

    private static String choice(String name, String value, String says, String shown) {
        return "<label><input type=\"radio\" name=\"%s\" value=\"%s\" aria-label=\"%s\"><span aria-hidden=\"true\">%s</span></label>"
                .formatted(name, value, HtmlText.escape(says), shown);
    }

    /** Empty when nothing was answered, or something nobody was asked. */
    static Optional<Survey> read(HttpServletRequest request) {
        try {
            return Optional.of(
                    new Survey(
                            mark(request, "welcome"),
                            mark(request, "waiting"),
                            mark(request, "efficiency"),
                            mark(request, "result"),
                            settled(request.getParameter(SETTLED))));
        } catch (IllegalArgumentException unheardOf) {
            return Optional.empty();
        }
    }

    private static int mark(HttpServletRequest request, String name) {
        var given = request.getParameter(name);
        return given == null ? Survey.UNSAID : Integer.parseInt(given);
    }

    private static Settled settled(@Nullable String given) {
        return given == null
                ? Settled.UNSAID
                : Optional.ofNullable(Map.of("yes", Settled.YES, "no", Settled.NO).get(given))
                        .orElseThrow(() -> new IllegalArgumentException("neither yes nor no"));
    }
}
