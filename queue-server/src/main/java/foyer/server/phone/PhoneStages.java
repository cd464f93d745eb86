package foyer.server.phone;

import foyer.contract.words.TicketNumber;
import foyer.server.forecast.live.Minutes;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The part of the page that changes, per stage. The {@code data-} attributes are for the script:
 * what to say aloud, the page's title, the time, how to follow, and which call this is.
 */
final class PhoneStages {
    private PhoneStages() {}

    static String title(PhonePage page, PhoneWords words) {
        return words.text("title", PhoneWords.titled(page.number(), says(page.stage(), words)));
    }

    static String main(PhonePage page, PhoneWords words, String time) {
        var body =
                plate(page, words)
                        + stage(page.stage(), words)
                        + PhoneWays.html(page, words)
                        + keep(page.stage(), words);
        var call = page.stage() instanceof PhonePage.Called called ? called.ordinal() : 0;
        return """
        <main data-follow="%s" data-time="%s" data-call="%d" data-title="%s" data-says="%s">
        %s</main>"""
                .formatted(
                        follow(page),
                        time,
                        call,
                        HtmlText.escape(title(page, words)),
                        HtmlText.escape(says(page.stage(), words)),
                        body);
    }

    /**
     * An ended visit may still be taken up again: its page asks now and then, and holds no line.
     */
    private static String follow(PhonePage page) {
        if (page.over()) {
            return "none";
        }
        return page.stage() instanceof PhonePage.Ended ? "again" : "stream";
    }

    /** Of a visit of another day. */
    static String home(String key, boolean answered, PhoneWords words) {
        return """
        <main data-follow="none" data-call="0" data-title="%1$s" data-says="%1$s">
        %2$s</main>"""
                .formatted(
                        HtmlText.escape(words.text(key)),
                        answered
                                ? "<section class=\"notice\"><span class=\"dot\" aria-hidden=\"true\"><span class=\"i i--circle-check\"></span></span><h1>%s</h1></section>"
                                        .formatted(words.html(key))
                                : SurveyForm.html(PhoneHome.TURN, words, "h1", key));
    }

    /** A page about no ticket. */
    static String notice(String key, PhoneWords words) {
        return notice("ask", key, words, "");
    }

    /** Loaded anew it would ask again for what was asked, so it offers the way back instead. */
    static String undone(PhoneWords words) {
        return notice(
                "none",
                "undone",
                words,
                "<p><a class=\"btn\" href=\"?\">%s</a></p>".formatted(words.html("undone.back")));
    }

    private static String notice(String follow, String key, PhoneWords words, String then) {
        return """
        <main data-follow="%1$s" data-call="0" data-title="%2$s" data-says="%2$s">
        %3$s%4$s</main>"""
                .formatted(
                        follow,
                        HtmlText.escape(words.text(key)),
                        notice(
                                "circle-question-mark",
                                words.html(key),
                                words.html(key + ".more"),
                                "h1"),
                        then);
    }

    /** The one sentence that matters, for a screen reader and the title. */
    private static String says(PhonePage.Stage stage, PhoneWords words) {
        return switch (stage) {
            case PhonePage.Waiting waiting ->
                    waiting.heldUntil() == null
                            ? words.text("ahead", PhoneWords.count(waiting.ahead()))
                            : words.text("held", PhoneWords.time(waiting.heldUntil()));
            case PhonePage.Called called -> words.text("go", PhoneWords.counter(called.counter()));
            case PhonePage.Serving _ -> words.text("serving");
            case PhonePage.Parked _ -> words.text("parked");
            case PhonePage.Ended ended -> words.text(key(ended));
        };
    }

    private static String plate(PhonePage page, PhoneWords words) {
        // Marigold is for a number that is still to be listened for.
        boolean lit =
                switch (page.stage()) {
                    case PhonePage.Waiting _, PhonePage.Called _ -> true;
                    case PhonePage.Serving _, PhonePage.Parked _, PhonePage.Ended _ -> false;
                };
        return """
        <section class="plate%s%s"><h1 class="code%s" aria-label="%s">%s</h1>%s<span class="plate__cut"></span><p class="plate__service">%s</p></section>
        """
                .formatted(
                        lit ? "" : " plate--quiet",
                        page.alias() == null ? "" : " plate--two",
                        size(page.number()),
                        HtmlText.escape(
                                words.text("your.number", PhoneWords.number(page.number()))),
                        HtmlText.escape(page.number().value()),
                        also(page.alias(), words),
                        HtmlText.isolated(page.service()));
    }

    /** Four characters fill a small phone; a longer number is set smaller. */
    private static String size(TicketNumber number) {
        int length = number.value().length();
        return length <= 4 ? "" : length <= 6 ? " code--6" : length <= 8 ? " code--8" : " code--12";
    }

    private static String also(@Nullable TicketNumber alias, PhoneWords words) {
        return alias == null
                ? ""
                : "<p class=\"plate__also\">%s</p>"
                        .formatted(words.html("also", PhoneWords.number(alias)));
    }

    private static String stage(PhonePage.Stage stage, PhoneWords words) {
        return switch (stage) {
            case PhonePage.Waiting waiting -> waiting(waiting, words);
            case PhonePage.Called called -> called(called, words);
            case PhonePage.Serving serving ->
                    notice(
                            "user",
                            words.html("serving"),
                            HtmlText.isolated(serving.counter()),
                            "h2");
            case PhonePage.Parked _ ->
                    notice("pause", words.html("parked"), words.html("parked.more"), "h2");
            case PhonePage.Missed missed ->
                    notice(
                            "bell",
                            words.html("missed"),
                            words.html("missed.more", PhoneWords.time(missed.calledAt())),
                            "h2");
            case PhonePage.Ended ended ->
                    notice(
                            icon(ended),
                            words.html(key(ended)),
                            words.html(key(ended) + ".more"),
                            "h2");
        };
    }

    private static String waiting(PhonePage.Waiting waiting, PhoneWords words) {
        var way =
                waiting.way() == null
                        ? ""
                        : "<p class=\"soft\">" + HtmlText.isolated(waiting.way()) + "</p>";
        var late = waiting.late() ? "<p class=\"late\">" + words.html("late") + "</p>" : "";
        return """
        <section class="card"><div class="told"><p class="told__ahead%s">%s</p><p class="told__promise">%s</p></div>%s%s</section>
        %s<section class="card where"><span class="i i--map-pin" aria-hidden="true"></span><div><p class="where__place">%s</p>%s</div></section>
        """
                .formatted(
                        waiting.ahead() == 0 ? " told__ahead--none" : "",
                        words.html("ahead", PhoneWords.count(waiting.ahead())),
                        words.html("promise", PhoneWords.time(waiting.promisedBy())),
                        likely(waiting.likely(), words),
                        late,
                        held(waiting.heldUntil(), words),
                        HtmlText.isolated(waiting.place()),
                        way);
    }

    private static String held(@Nullable LocalTime until, PhoneWords words) {
        return until == null
                ? ""
                : """
                <section class="card where held"><span class="i i--clock-plus" aria-hidden="true"></span><div><p class="where__place">%s</p><p class="soft">%s</p></div></section>
                """
                        .formatted(
                                words.html("held", PhoneWords.time(until)),
                                words.html("held.more"));
    }

    /** Whoever still waits for a call needs the number. */
    private static String keep(PhonePage.Stage stage, PhoneWords words) {
        return switch (stage) {
            case PhonePage.Waiting _, PhonePage.Called _ ->
                    "<p class=\"keep soft\">%s</p>\n".formatted(words.html("keep"));
            case PhonePage.Serving _, PhonePage.Parked _, PhonePage.Ended _ -> "";
        };
    }

    /** As a range, never as one number, and nothing while nobody knows. */
    private static String likely(@Nullable Minutes wait, PhoneWords words) {
        if (wait == null) {
            return "";
        }
        var shape = wait.low() == 0 ? "upto" : wait.low() == wait.high() ? "about" : "range";
        return "<p class=\"likely\"><span class=\"i i--clock\" aria-hidden=\"true\"></span><span>"
                + words.html("wait." + shape, PhoneWords.range(wait))
                + "</span></p>";
    }

    private static String called(PhonePage.Called called, PhoneWords words) {
        return """
        <section class="go"><p class="go__turn"><span class="i i--bell" aria-hidden="true"></span>%s</p><p class="go__to">%s</p></section>
        <p class="soft go__at">%s</p>
        """
                .formatted(
                        words.html("turn"),
                        words.html("go", PhoneWords.counter(called.counter())),
                        words.html("called.at", PhoneWords.time(called.at())));
    }

    private static String notice(String icon, String title, String more, String heading) {
        return """
        <section class="notice"><span class="dot" aria-hidden="true"><span class="i i--%s"></span></span><%2$s>%3$s</%2$s><p>%4$s</p></section>
        """
                .formatted(icon, heading, title, more);
    }

    private static String key(PhonePage.Ended ended) {
        return switch (ended) {
            case PhonePage.Finished _ -> "finished";
            case PhonePage.Missed _ -> "missed";
            case PhonePage.Cancelled _ -> "cancelled";
            case PhonePage.Left _ -> "left";
        };
    }

    private static String icon(PhonePage.Ended ended) {
        return ended instanceof PhonePage.Finished ? "circle-check" : "info";
    }
}
