package foyer.webhost;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.inject.Singleton;

/**
 * Vaadin answers 200 for every address and shows an error view instead of the page; the answer to
 * that navigation carries this mark, so that a probe can tell.
 */
@Singleton
final class FailedPages implements VaadinServiceInitListener {
    static final String MARK = "Foyer-Page-Failed";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(
                        init -> init.getUI().addAfterNavigationListener(FailedPages::mark));
    }

    private static void mark(AfterNavigationEvent event) {
        VaadinResponse response = VaadinResponse.getCurrent();
        boolean failed =
                event.getActiveChain().stream().anyMatch(HasErrorParameter.class::isInstance);
        // Over push there is no response to mark.
        if (failed && response != null) {
            response.setHeader(MARK, "true");
        }
    }
}
