package foyer.server.counters.ui;

import com.vaadin.flow.component.HtmlContainer;

/** An HTML element Vaadin has no class for. */
final class HtmlTag extends HtmlContainer {
    HtmlTag(String tag) {
        super(tag);
    }
}
