package foyer.server.phone;

import foyer.server.phone.PhonePage.Ways.Help;
import foyer.server.phone.PhoneWish.Kind;

/** What can be asked for, as forms that need no script. To leave is asked about once more. */
final class PhoneWays {
    private PhoneWays() {}

    static String html(PhonePage page, PhoneWords words) {
        var ways = page.ways();
        if (page.stage() instanceof PhonePage.Finished && ways.turn() > 0) {
            return ways.survey()
                    ? SurveyForm.html(ways.turn(), words)
                    : "<p class=\"keep soft\">%s</p>\n".formatted(words.html("survey.thanks"));
        }
        // Somebody who is called has one thing to do, and it is not this.
        boolean called = page.stage() instanceof PhonePage.Called;
        var look = called ? "btn" : "btn btn--main";
        var asks =
                ways.leave()
                        ? "<div class=\"ways\">"
                                + more(ways, look, words)
                                + TellForm.way(ways, words)
                                + help(ways, words)
                                + leave(ways, words)
                                + "</div>\n"
                        : "";
        return helped(ways, words) + TellForm.told(page, words) + asks;
    }

    private static String more(PhonePage.Ways ways, String look, PhoneWords words) {
        return ways.moreMinutes() == 0
                ? ""
                : """
                <form method="post" action="%s"><button class="%s"><span class="i i--clock-plus" aria-hidden="true"></span><span>%s</span></button></form>
                """
                        .formatted(
                                PhoneWish.address(Kind.MORE, ways.turn()),
                                look,
                                words.html("more", PhoneWords.count(ways.moreMinutes())));
    }

    private static String leave(PhonePage.Ways ways, PhoneWords words) {
        return """
        <details class="leave"><summary>%s</summary><form method="post" action="%s"><p>%s</p><button class="btn"><span class="i i--log-out" aria-hidden="true"></span><span>%s</span></button></form></details>
        """
                .formatted(
                        words.html("leave"),
                        PhoneWish.address(Kind.LEAVE, ways.turn()),
                        words.html("leave.sure"),
                        words.html("leave.yes"));
    }

    /** Asked for, it is not asked for again until somebody is on the way. */
    private static String help(PhonePage.Ways ways, PhoneWords words) {
        return switch (ways.help()) {
            case NONE, ASKED -> "";
            case OFFERED, COMING ->
                    """
                    <form method="post" action="%s"><button class="btn"><span class="i i--hand" aria-hidden="true"></span><span>%s</span></button></form>
                    """
                            .formatted(
                                    PhoneWish.address(Kind.HELP, ways.turn()),
                                    words.html(
                                            ways.help() == Help.OFFERED ? "help" : "help.again"));
        };
    }

    private static String helped(PhonePage.Ways ways, PhoneWords words) {
        return switch (ways.help()) {
            case NONE, OFFERED -> "";
            case ASKED -> helped("hourglass", "help.asked", words);
            case COMING -> helped("users", "help.coming", words);
        };
    }

    private static String helped(String icon, String key, PhoneWords words) {
        return """
        <section class="card where" role="status"><span class="i i--%s" aria-hidden="true"></span><div><p class="where__place">%s</p><p class="soft">%s</p></div></section>
        """
                .formatted(icon, words.html(key), words.html(key + ".more"));
    }
}
