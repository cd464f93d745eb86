package foyer.webhost.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import foyer.webhost.ui.Arch;
import foyer.webhost.ui.Plate;
import foyer.webhost.ui.PromiseBar;
import foyer.webhost.ui.Shell;
import foyer.webhost.ui.Tag;
import io.micronaut.context.annotation.Prototype;
import java.time.Duration;
import java.util.Locale;

/** Every shape once, and a button that turns the page to Arabic. */
@Prototype
@Route("hello")
class HelloView extends Div {
    HelloView(Greeting greeting) {
        setId("hello");
        NativeButton arabic =
                new NativeButton("العربية", _ -> Shell.language(UI.getCurrent(), Locale.of("ar")));
        arabic.setId("arabic");
        add(
                new Arch(),
                new Span(greeting.text()),
                new Plate("H042"),
                new Tag(Tag.Kind.OK, "check", "Printed"));
        add(
                new PromiseBar(
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(25),
                        Duration.ofMinutes(30),
                        "15 to 25 minutes"),
                arabic);
        addAttachListener(
                event -> {
                    Shell.surface(event.getUI(), Shell.Surface.KIOSK);
                    Shell.theme(event.getUI(), Shell.Theme.CONTRAST);
                    Shell.text(event.getUI(), Shell.TextSize.LARGE);
                });
    }
}
