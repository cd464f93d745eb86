package foyer.webhost;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.ApplicationContext;

/** Vaadin's servlet with Micronaut behind it. */
final class HostServlet extends VaadinServlet {
    private final transient ApplicationContext context;

    HostServlet(ApplicationContext context) {
        this.context = context;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration)
            throws ServiceException {
        VaadinServletService service =
                new VaadinServletService(this, configuration) {
                    @Override
                    protected Instantiator createInstantiator() {
                        return new BeanInstantiator(this, context);
                    }
                };
        service.init();
        return service;
    }
}
