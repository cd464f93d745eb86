package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import foyer.kiosk.display.Contact;
import foyer.kiosk.display.DisplayScreen;
import foyer.webhost.ui.Icon;
import java.util.Map;

/**
 * Says that the screen is not live, since when, and what to do instead. It is always on the page
 * and hidden while all is well, because a page that has lost its server cannot be given anything.
 */
final class NotLiveNotice extends Div {
    NotLiveNotice() {
        addClassNames("d-stale");
        getElement().setAttribute("role", "status");
    }

    void show(DisplayScreen screen) {
        removeAll();
        var words = DisplayWords.in(screen.siteLanguage());
        var what = new Div();
        what.add(headline(screen, words));
        var then = new Paragraph(words.say("not.live.then"));
        then.addClassName("d-stale__then");
        what.add(then);
        add(new Icon("wifi-off"), what);
    }

    /** The page's script writes its own time where the server could not tell it. */
    private static Paragraph headline(DisplayScreen screen, DisplayWords words) {
        var headline = new Paragraph();
        if (screen.contact() instanceof Contact.NeverHeard) {
            headline.setText(words.say("not.live.yet"));
            return headline;
        }
        var known =
                screen.contact() instanceof Contact.NotLive gone
                        ? Clock.time(gone.since(), screen.zone())
                        : "";
        var marked = Marked.of(words.say("not.live.since", Map.of("time", known)));
        var fromPage = CallPlate.code("", "d-since-page");
        marked.into(headline, CallPlate.code(known, "d-since-server"), fromPage);
        return headline;
    }
}
