package foyer.kiosk.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import io.micronaut.context.annotation.Prototype;

/** What all pages of a node, kiosk and display, are loaded with. */
@Prototype
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("/foyer/tokens.css")
@StyleSheet("/foyer/base.css")
@StyleSheet("/foyer-kiosk/welcome.css")
@StyleSheet("/foyer/icons.css")
public class KioskShell implements AppShellConfigurator {}
