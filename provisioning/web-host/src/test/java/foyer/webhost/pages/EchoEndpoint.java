package foyer.webhost.pages;

import foyer.webhost.HttpEndpoint;
import jakarta.inject.Singleton;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Counts what is sent to it, and answers a GET asynchronously, as a stream of events would. */
@Singleton
class EchoEndpoint implements HttpEndpoint {
    @Override
    public String path() {
        return "/t/*";
    }

    @Override
    public HttpServlet servlet() {
        return new Echo();
    }

    private static final class Echo extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            AsyncContext later = request.startAsync();
            later.start(
                    () -> {
                        try {
                            response.setHeader("Content-Security-Policy", "default-src 'none'");
                            response.getWriter().write("ticket " + request.getPathInfo());
                        } catch (IOException gone) {
                            throw new AssertionError(gone);
                        }
                        later.complete();
                    });
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.getWriter().print(request.getInputStream().readAllBytes().length);
        }
    }
}
