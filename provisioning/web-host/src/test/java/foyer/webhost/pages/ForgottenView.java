package foyer.webhost.pages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** Lacks {@code @Prototype}: the mistake that {@code Routes.listForgotten} is there to find. */
@Route("forgotten")
class ForgottenView extends Div {}
