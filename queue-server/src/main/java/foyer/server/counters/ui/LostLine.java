package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import foyer.server.counters.Words;
import foyer.webhost.ui.Icon;
import java.util.Map;

/**
 * Says by itself when the page no longer hears the server: an advisor who goes on looking at the
 * list would call people who are gone. Not there when all is well.
 */
final class LostLine extends Div {
    LostLine(Words words) {
        addClassNames("lost", "live-notice");
        getElement().setAttribute("role", "alert");
        var since = new Span();
        since.getElement().setAttribute("data-live-since", "");
        var text = new HtmlTag("b");
        // The page writes the time: it alone knows since when.
        var sentence = words.say("lost.since", Map.of("time", "\u0000")).split("\u0000", 2);
        text.add(new Span(sentence[0]), since, new Span(sentence.length == 2 ? sentence[1] : ""));
        add(new Icon("wifi-off"), text, Parts.small(words.say("lost.then")));
    }
}
