package foyer.webhost;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.session.DefaultSessionIdManager;
import org.eclipse.jetty.session.HouseKeeper;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The bounded pieces of Jetty that a host is put together from. */
final class JettyParts {
    private static final int MIN_THREADS = 2;
    private static final int MAX_THREADS = 64;
    private static final int MAX_VIRTUAL_THREADS = 1_000;
    private static final int ACCEPT_QUEUE = 256;

    /** Jetty's ten minutes would keep the pages of vanished displays that much longer. */
    private static final int HOUSE_KEEPING_SECONDS = 10;

    private JettyParts() {}

    static QueuedThreadPool threads() {
        QueuedThreadPool pool = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        pool.setName("web");
        VirtualThreadPool virtual = new VirtualThreadPool();
        virtual.setMaxConcurrentTasks(MAX_VIRTUAL_THREADS);
        pool.setVirtualThreadsExecutor(virtual);
        return pool;
    }

    static ServerConnector connector(Server server, String bind, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(bind);
        connector.setPort(port);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        return connector;
    }

    static DefaultSessionIdManager sessionIds(Server server) throws Exception {
        DefaultSessionIdManager ids = new DefaultSessionIdManager(server);
        HouseKeeper keeper = new HouseKeeper();
        keeper.setSessionIdManager(ids);
        keeper.setIntervalSec(HOUSE_KEEPING_SECONDS);
        ids.setSessionHouseKeeper(keeper);
        return ids;
    }

    /** The static files of every jar on the class path. */
    static Resource staticFiles(ServletContextHandler web, ClassLoader loader) throws IOException {
        ResourceFactory factory = ResourceFactory.of(web);
        List<Resource> all = new ArrayList<>();
        for (URL url : Collections.list(loader.getResources("META-INF/resources"))) {
            all.add(factory.newResource(uri(url)));
        }
        return ResourceFactory.combine(all);
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException unusable) {
            throw new IOException("A class path entry has no proper address: " + url, unusable);
        }
    }
}
