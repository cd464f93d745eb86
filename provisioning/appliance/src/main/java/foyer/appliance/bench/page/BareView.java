package foyer.appliance.bench.page;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import java.util.function.Consumer;

/** Baseline, frozen: a page with one word on it. */
@Prototype
@Route("bare")
@AnonymousAllowed
class BareView extends Span {
    private final BareWords words;
    private Consumer<String> showing = _ -> {};

    BareView(BareWords words) {
        this.words = words;
        setId("word");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        showing =
                word -> {
                    var _ = ui.access(() -> setText(word));
                };
        words.tell(showing);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        words.forget(showing);
    }
}
