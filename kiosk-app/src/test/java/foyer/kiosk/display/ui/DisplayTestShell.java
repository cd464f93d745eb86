package foyer.kiosk.display.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import io.micronaut.context.annotation.Prototype;

@Prototype
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@StyleSheet("/foyer/tokens.css")
@StyleSheet("/foyer/base.css")
@StyleSheet("/foyer/icons.css")
public class DisplayTestShell implements AppShellConfigurator {}
