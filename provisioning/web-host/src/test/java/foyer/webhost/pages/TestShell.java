package foyer.webhost.pages;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import io.micronaut.context.annotation.Prototype;

/** Login changes the session, which throws over a websocket, hence XHR towards the server. */
@Prototype
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@StyleSheet("/foyer/tokens.css")
@StyleSheet("/foyer/base.css")
@StyleSheet("/foyer/icons.css")
public class TestShell implements AppShellConfigurator {}
