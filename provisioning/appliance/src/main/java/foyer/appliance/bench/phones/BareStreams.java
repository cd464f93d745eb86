package foyer.appliance.bench.phones;

import foyer.webhost.HttpEndpoint;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Baseline, frozen: held answers of the same Jetty; a push is one loop that writes ready-made bytes
 * to each. Thread-safe.
 */
public final class BareStreams implements HttpEndpoint {
    private final Queue<AsyncContext> held = new ConcurrentLinkedQueue<>();
    private final byte[] event;

    /**
     * @param event what each phone is sent, at once and with each push
     */
    public BareStreams(byte[] event) {
        this.event = event.clone();
    }

    @Override
    public String path() {
        return "/bare/*";
    }

    @Override
    public HttpServlet servlet() {
        return new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                response.setContentType("text/event-stream;charset=utf-8");
                var one = request.startAsync();
                one.setTimeout(0);
                send(one);
                held.add(one);
            }
        };
    }

    /** To everybody; who has hung up is forgotten. */
    public void push() {
        held.removeIf(one -> !trySend(one));
    }

    /** Whoever was here has hung up. */
    public void forgetAll() {
        held.forEach(BareStreams::end);
        held.clear();
    }

    private static void end(AsyncContext one) {
        try {
            one.complete();
        } catch (IllegalStateException e) {
            // Jetty has noticed by itself.
        }
    }

    private boolean trySend(AsyncContext one) {
        try {
            send(one);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private void send(AsyncContext one) throws IOException {
        var out = one.getResponse().getOutputStream();
        out.write(event);
        out.flush();
    }
}
