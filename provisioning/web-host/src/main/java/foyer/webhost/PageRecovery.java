package foyer.webhost;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.inject.Singleton;

/**
 * Nobody stands by to press "reload": pages go on trying, and load anew when their session is gone.
 */
@Singleton
final class PageRecovery implements VaadinServiceInitListener {
    private static final int RECONNECT_INTERVAL_MILLIS = 2_000;

    /** At two seconds each, more than three weeks: a page never gives up by itself. */
    private static final int RECONNECT_ATTEMPTS = 1_000_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(_ -> silent());
        event.getSource().addUIInitListener(init -> keepTrying(init.getUI()));
    }

    /** Without a message and an address the client reloads the page at once. */
    private static SystemMessages silent() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(false);
        return messages;
    }

    private static void keepTrying(UI ui) {
        ReconnectDialogConfiguration dialog = ui.getReconnectDialogConfiguration();
        dialog.setReconnectAttempts(RECONNECT_ATTEMPTS);
        dialog.setReconnectInterval(RECONNECT_INTERVAL_MILLIS);
    }
}
