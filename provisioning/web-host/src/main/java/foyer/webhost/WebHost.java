package foyer.webhost;

import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinServletContext;
import foyer.webhost.settings.Settings;
import io.micronaut.context.ApplicationContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.jspecify.annotations.Nullable;

/**
 * One Jetty for all pages of an application. Started and stopped by the application's main thread;
 * closing the Micronaut context stops it too.
 */
@Singleton
public final class WebHost implements AutoCloseable {
    /** What Vaadin and our forms send is a few KiB; a flood of bytes ends here. */
    static final long MAX_REQUEST_BYTES = 1 << 20;

    private static final long UNLIMITED = -1;

    /** Requests under way may finish within this time. */
    private static final long STOP_MILLIS = 2_000;

    private final ApplicationContext context;
    private final Settings settings;
    private @Nullable Running running;

    private record Running(Server server, ServerConnector connector, ServletContextHandler web) {}

    WebHost(ApplicationContext context, Settings settings) {
        this.context = context;
        this.settings = settings;
    }

    /**
     * @throws IllegalStateException when it runs already or cannot serve, with the address and the
     *     cause
     */
    public synchronized void start() {
        if (running != null) {
            throw new IllegalStateException("The web host runs already");
        }
        String bind = settings.get(WebSettings.BIND);
        int port = settings.get(WebSettings.PORT);
        Server server = new Server(JettyParts.threads());
        try {
            ServerConnector connector = JettyParts.connector(server, bind, port);
            server.addConnector(connector);
            server.addBean(JettyParts.sessionIds(server), true);
            ServletContextHandler web =
                    new WebApplication(context).build(settings.get(WebSettings.SESSION_TIMEOUT));
            SizeLimitHandler limit = new SizeLimitHandler(MAX_REQUEST_BYTES, UNLIMITED);
            limit.setHandler(web);
            server.setHandler(limit);
            server.setStopTimeout(STOP_MILLIS);
            server.start();
            running = new Running(server, connector, web);
        } catch (Exception failed) {
            stop(server);
            throw new IllegalStateException(
                    "Cannot serve pages on " + bind + ":" + port + ": " + failed.getMessage(),
                    failed);
        }
    }

    /** Where a browser on this machine reaches the pages. */
    public synchronized URI address() {
        String bind = settings.get(WebSettings.BIND);
        String host = bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
        return URI.create("http://" + host + ":" + running().connector().getLocalPort() + "/");
    }

    synchronized VaadinContext vaadinContext() {
        return new VaadinServletContext(running().web().getServletContext());
    }

    @PreDestroy
    @Override
    public synchronized void close() {
        if (running != null) {
            stop(running.server());
            running = null;
        }
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("The web host is not started");
        }
        return running;
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("The web host did not stop properly", failed);
        }
    }
}
