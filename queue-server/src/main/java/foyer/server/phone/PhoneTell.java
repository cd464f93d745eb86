package foyer.server.phone;

import foyer.contract.words.LinkToken;
import foyer.server.away.desk.AwayDesk;
import foyer.server.away.desk.AwayDesk.Left;
import jakarta.servlet.http.HttpServletRequest;

/** Takes where somebody who leaves the hall wants to be written to. Thread-safe. */
final class PhoneTell {
    private final AwayDesk desk;
    private final PhoneHtml html;

    PhoneTell(AwayDesk desk, PhoneHtml html) {
        this.desk = desk;
        this.html = html;
    }

    /** What the phone is shown then. */
    sealed interface Answer {
        record Page(int status, String html) implements Answer {}

        /** The ticket's own page, which says what is now. */
        record Ticket() implements Answer {}
    }

    String form(PhonePage page) {
        return form(page, TellForm.Filled.NOTHING);
    }

    private String form(PhonePage page, TellForm.Filled filled) {
        var words = PhoneWords.in(page.language());
        return html.tell(page, TellForm.main(page, desk.offer(), filled, html.time(), words));
    }

    Answer leave(String linkHash, PhonePage page, HttpServletRequest request) {
        var typed = TellForm.read(request);
        var token = new LinkToken(PhoneServlet.token(request));
        return switch (desk.leave(linkHash, token, typed)) {
            case Left.Kept _, Left.TooLate _ -> new Answer.Ticket();
            case Left.Refused(var fault) ->
                    new Answer.Page(422, form(page, new TellForm.Filled(typed, fault)));
            case Left.Failed _ -> new Answer.Page(503, html.notDone(page.language()));
        };
    }

    boolean tryStop(String linkHash) {
        return desk.tryForget(linkHash);
    }
}
