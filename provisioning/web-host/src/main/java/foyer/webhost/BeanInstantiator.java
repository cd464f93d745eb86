package foyer.webhost;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micronaut.context.ApplicationContext;
import java.util.stream.Stream;

/**
 * Views and whatever else Flow creates come from Micronaut when it has a bean for them, so their
 * constructors are injected. Any thread.
 */
final class BeanInstantiator extends DefaultInstantiator {
    private final transient ApplicationContext context;

    BeanInstantiator(VaadinService service, ApplicationContext context) {
        super(service);
        this.context = context;
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
        return Stream.concat(
                super.getServiceInitListeners(),
                context.getBeansOfType(VaadinServiceInitListener.class).stream());
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        return context.findBeanDefinition(type).isPresent()
                ? context.getBean(type)
                : super.getOrCreate(type);
    }

    @Override
    public <T extends Component> T createComponent(Class<T> type) {
        return context.findBeanDefinition(type).isPresent()
                ? context.createBean(type)
                : super.createComponent(type);
    }
}
