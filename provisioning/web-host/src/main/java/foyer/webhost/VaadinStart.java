package foyer.webhost;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.InternalServerError;
import com.vaadin.flow.router.RouteAccessDeniedError;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import com.vaadin.flow.server.startup.WebComponentConfigurationRegistryInitializer;
import io.micronaut.context.ApplicationContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs Vaadin's own start-up with the classes Micronaut found at compile time, in place of a
 * class-path scan.
 */
final class VaadinStart {
    private static final String FRONT_END = "META-INF/VAADIN/webapp/index.html";

    private final ApplicationContext context;

    VaadinStart(ApplicationContext context) {
        this.context = context;
    }

    void run(ServletContext servlets) throws ServletException {
        requireFrontEnd();
        new LookupServletContainerInitializer()
                .process(new HashSet<>(Set.of(LookupInitializer.class)), servlets);
        new RouteRegistryInitializer().process(Routes.views(context), servlets);
        new ErrorNavigationTargetInitializer().process(errorPages(), servlets);
        new VaadinAppShellInitializer().process(shell(), servlets);
        new WebComponentConfigurationRegistryInitializer().process(new HashSet<>(), servlets);
    }

    /** Without it Vaadin starts, and then every page fails. */
    private void requireFrontEnd() throws ServletException {
        if (context.getClassLoader().getResource(FRONT_END) == null) {
            throw new ServletException(
                    FRONT_END
                            + " is not on the class path: build the application with vaadin:build-frontend");
        }
    }

    private Set<Class<?>> errorPages() {
        Set<Class<?>> pages = Routes.types(context.getBeanDefinitions(HasErrorParameter.class));
        pages.addAll(
                List.of(
                        InternalServerError.class,
                        RouteNotFoundError.class,
                        RouteAccessDeniedError.class));
        return pages;
    }

    /**
     * Push and style sheets hang on the shell, and without it Vaadin starts and quietly leaves both
     * out.
     */
    private Set<Class<?>> shell() throws ServletException {
        Set<Class<?>> shells = Routes.types(context.getBeanDefinitions(AppShellConfigurator.class));
        if (shells.size() != 1) {
            throw new ServletException(
                    "An application has exactly one AppShellConfigurator bean, found " + shells);
        }
        return shells;
    }
}
