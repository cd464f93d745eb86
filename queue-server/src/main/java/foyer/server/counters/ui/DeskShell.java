package foyer.server.counters.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import io.micronaut.context.annotation.Prototype;

/** Signing in changes the session, which throws over a websocket, hence XHR towards the server. */
@Prototype
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("/foyer/tokens.css")
@StyleSheet("/foyer/base.css")
@StyleSheet("/foyer/icons.css")
@StyleSheet("/foyer/console.css")
@StyleSheet("/foyer-server/counters.css")
public class DeskShell implements AppShellConfigurator {}
