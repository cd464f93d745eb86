package foyer.webhost.pages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;

/** A page whose view cannot be built. */
@Prototype
@Route("broken")
class BrokenView extends Div {
    BrokenView() {
        throw new IllegalStateException("on purpose");
    }
}
