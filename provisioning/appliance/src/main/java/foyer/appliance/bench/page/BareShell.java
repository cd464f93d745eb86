package foyer.appliance.bench.page;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import io.micronaut.context.annotation.Prototype;

/** Baseline, frozen: pushes as our applications do, and brings no style. */
@Prototype
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
public class BareShell implements AppShellConfigurator {}
