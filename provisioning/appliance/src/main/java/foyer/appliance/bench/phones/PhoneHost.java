package foyer.appliance.bench.phones;

import foyer.webhost.HttpEndpoint;
import java.net.URI;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A Jetty with one endpoint, the same for both sides. */
public final class PhoneHost implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    public PhoneHost(HttpEndpoint endpoint) throws Exception {
        connector.setHost("127.0.0.1");
        connector.setIdleTimeout(0);
        // All dial at once: whoever found it full would try again a second later.
        connector.setAcceptQueueSize(4_096);
        server.addConnector(connector);
        var web = new ServletContextHandler("/");
        var holder = new ServletHolder(endpoint.servlet());
        holder.setAsyncSupported(true);
        web.addServlet(holder, endpoint.path());
        server.setHandler(web);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty did not stop", e);
        }
    }
}
