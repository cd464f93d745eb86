package foyer.webhost.pages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import foyer.webhost.ui.LivePage;
import foyer.webhost.ui.LiveTimings;
import io.micronaut.context.annotation.Prototype;
import java.time.Duration;

/** A page that must come back by itself, in a hurry. */
@Prototype
@Route("live")
class LiveView extends Div {
    static final LiveTimings QUICK =
            new LiveTimings(
                    Duration.ofMillis(200), Duration.ofMillis(1500), Duration.ofMillis(2500));

    LiveView() {
        setId("live");
        Span since = new Span();
        since.getElement().setAttribute("data-live-since", true);
        add(since);
        LivePage.attach(this, QUICK);
    }
}
