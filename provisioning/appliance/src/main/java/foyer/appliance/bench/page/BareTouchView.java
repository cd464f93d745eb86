package foyer.appliance.bench.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;

/** Baseline, frozen: a page with one button and one word, which says how often it was touched. */
@Prototype
@Route("bare-touch")
@AnonymousAllowed
class BareTouchView extends Div {
    private int touches;

    BareTouchView() {
        var word = new Span("0");
        word.setId("word");
        add(new NativeButton("Touch", _ -> word.setText(Integer.toString(++touches))), word);
    }
}
