package foyer.server.counters.sitefile;

import foyer.server.people.SignInDesk;
import foyer.webhost.HttpEndpoint;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;

/** Hangs the page into a server that has site files. */
@Factory
@Requires(beans = SiteFiles.class)
final class SiteFileFactory {
    @Singleton
    HttpEndpoint siteFile(SiteFiles files, SignInDesk signIns) {
        return new Page(new SiteFileServlet(files, signIns));
    }

    private record Page(HttpServlet servlet) implements HttpEndpoint {
        @Override
        public String path() {
            return "/site-file";
        }
    }
}
