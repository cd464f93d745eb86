package foyer.appliance.bench;

import io.micronaut.context.ApplicationContext;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Baseline, frozen: what any program on these libraries costs. A Micronaut context with one bean,
 * served as a page by Jetty; no Vaadin, no broker, no database, no settings of its own.
 */
public final class BarePageMain {
    private BarePageMain() {}

    /** The port is the one argument. */
    public static void main(String[] args) throws Exception {
        var context = ApplicationContext.run();
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(args[0]));
        server.addConnector(connector);
        var pages = new ServletContextHandler("/");
        pages.addServlet(new ServletHolder(context.getBean(BarePage.class)), "/*");
        server.setHandler(pages);
        server.setStopAtShutdown(true);
        server.start();
        server.join();
    }
}
