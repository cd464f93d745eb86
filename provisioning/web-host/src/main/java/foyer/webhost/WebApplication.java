package foyer.webhost;

import io.micronaut.context.ApplicationContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpCookie;

/**
 * Puts together what is served: Vaadin on {@code /*}, health, and the endpoints that beans bring.
 */
final class WebApplication {
    private static final String HEARTBEAT_SECONDS = "60";

    private final ApplicationContext context;

    WebApplication(ApplicationContext context) {
        this.context = context;
    }

    ServletContextHandler build(Duration sessionTimeout) throws IOException {
        ClassLoader loader = context.getClassLoader();
        ServletContextHandler web = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        web.setClassLoader(loader);
        web.setBaseResource(JettyParts.staticFiles(web, loader));
        web.getSessionHandler().setMaxInactiveInterval(Math.toIntExact(sessionTimeout.toSeconds()));
        web.getSessionHandler().setHttpOnly(true);
        web.getSessionHandler().setSameSite(HttpCookie.SameSite.LAX);
        addFilter(web);
        addVaadin(web);
        addServlet(
                web,
                "/health/*",
                new HealthServlet(List.copyOf(context.getBeansOfType(HealthCheck.class))));
        context.getBeansOfType(HttpEndpoint.class)
                .forEach(endpoint -> addServlet(web, endpoint.path(), endpoint.servlet()));
        return web;
    }

    private static void addFilter(ServletContextHandler web) {
        FilterHolder filter = new FilterHolder(new SecurityHeaders());
        filter.setAsyncSupported(true);
        web.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    private void addVaadin(ServletContextHandler web) {
        ServletHolder vaadin = addServlet(web, "/*", new HostServlet(context));
        vaadin.setInitOrder(1);
        vaadin.setInitParameter("productionMode", "true");
        vaadin.setInitParameter("heartbeatInterval", HEARTBEAT_SECONDS);
        // Displays are never touched, so "idle" says nothing about them.
        vaadin.setInitParameter("closeIdleSessions", "false");
        // We register the servlet ourselves; Vaadin must not do it a second time.
        web.setInitParameter("disable.automatic.servlet.registration", "true");
        JakartaWebSocketServletContainerInitializer.configure(web, null);
        VaadinStart start = new VaadinStart(context);
        web.addServletContainerInitializer((_, servlets) -> start.run(servlets));
    }

    private static ServletHolder addServlet(
            ServletContextHandler web, String path, HttpServlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        web.addServlet(holder, path);
        return holder;
    }
}
