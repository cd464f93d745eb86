package foyer.webhost;

import jakarta.servlet.http.HttpServlet;

/**
 * A bean that brings a plain servlet; it may answer asynchronously. Vaadin has {@code /*}, a more
 * specific path wins.
 */
public interface HttpEndpoint {
    /** A servlet path such as {@code /t/*}. */
    String path();

    HttpServlet servlet();
}
