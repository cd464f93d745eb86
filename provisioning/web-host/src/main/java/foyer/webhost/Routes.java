package foyer.webhost;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The pages of an application, known from its bean definitions, so that nothing scans the class
 * path.
 */
public final class Routes {
    private Routes() {}

    /**
     * The paths that the started host of this context serves, sorted; templates such as {@code
     * ticket/:id} as they are declared.
     */
    public static List<String> list(ApplicationContext context) {
        ApplicationRouteRegistry registry =
                ApplicationRouteRegistry.getInstance(
                        context.getBean(WebHost.class).vaadinContext());
        return registry.getRegisteredRoutes().stream()
                .map(RouteData::getTemplate)
                .sorted()
                .toList();
    }

    /**
     * A class with {@code @Route} but no scope such as {@code @Prototype} is no bean, so its page
     * would not exist: a test hands its compiled classes to this.
     */
    public static List<Class<?>> listForgotten(
            ApplicationContext context, Collection<Class<?>> compiled) {
        Set<Class<?>> known = views(context);
        return compiled.stream()
                .filter(type -> type.isAnnotationPresent(Route.class) && !known.contains(type))
                .toList();
    }

    static Set<Class<?>> views(ApplicationContext context) {
        return types(context.getBeanDefinitions(Qualifiers.byStereotype(Route.class)));
    }

    static Set<Class<?>> types(Collection<? extends BeanDefinition<?>> definitions) {
        Set<Class<?>> types = new LinkedHashSet<>();
        definitions.forEach(definition -> types.add(definition.getBeanType()));
        return types;
    }
}
