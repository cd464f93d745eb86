package foyer.appliance.bench.page;

import foyer.webhost.WebHost;
import foyer.webhost.WebSettings;
import foyer.webhost.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.util.Map;

/**
 * Baseline, frozen: pages of the framework our screens are made with, served by the same host, with
 * one word each and nothing else. Any thread.
 */
public final class BarePages implements AutoCloseable {
    private final ApplicationContext context;

    private BarePages(ApplicationContext context) {
        this.context = context;
    }

    public static BarePages start() {
        String[] args = {"--foyer.web.bind=127.0.0.1", "--foyer.web.port=0"};
        var context =
                ApplicationContext.builder()
                        .singletons(Settings.read(WebSettings.ALL, args, Map.of()))
                        .banner(false)
                        // The server is on our class path, in a test the kiosk too; their
                        // pages are not ours.
                        .beansPredicate(bean -> !isOfAnother(bean.getBeanType()))
                        .start();
        context.getBean(WebHost.class).start();
        return new BarePages(context);
    }

    private static boolean isOfAnother(Class<?> bean) {
        var name = bean.getName();
        return name.startsWith("foyer.server.") || name.startsWith("foyer.kiosk.");
    }

    public URI address() {
        return context.getBean(WebHost.class).address().resolve("bare");
    }

    /** A page that answers each touch of its one button with the number of touches. */
    public URI touchAddress() {
        return context.getBean(WebHost.class).address().resolve("bare-touch");
    }

    /** On all open pages. */
    public void show(String word) {
        context.getBean(BareWords.class).show(word);
    }

    /** A JavaScript expression: whether the page shows it. */
    public static String shows(String word) {
        return "document.querySelector('#word')?.textContent === '" + word + "'";
    }

    @Override
    public void close() {
        context.close();
    }
}
