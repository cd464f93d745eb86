package foyer.webhost;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /health} and {@code /health/live} answer as long as the process serves; {@code
 * /health/ready} asks every check. Any thread.
 */
final class HealthServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(HealthServlet.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient List<HealthCheck> checks;

    HealthServlet(List<HealthCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo();
        switch (path == null ? "/" : path) {
            case "/", "/live" ->
                    answer(
                            response,
                            HttpServletResponse.SC_OK,
                            JSON.createObjectNode().put("status", "up"));
            case "/ready" -> ready(response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode list = JSON.createObjectNode();
        String worst = "up";
        for (HealthCheck check : checks) {
            ObjectNode line = list.putObject(check.name());
            worst = worse(worst, write(stateOf(check), line));
        }
        body.put("status", worst).set("checks", list);
        answer(
                response,
                worst.equals("down")
                        ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                        : HttpServletResponse.SC_OK,
                body);
    }

    private static Health stateOf(HealthCheck check) {
        try {
            return check.state();
        } catch (RuntimeException failed) {
            LOG.warn("The health check of {} failed", check.name(), failed);
            return new Health.Down("the check itself failed, see the log");
        }
    }

    private static String write(Health health, ObjectNode line) {
        String word =
                switch (health) {
                    case Health.Up _ -> "up";
                    case Health.Degraded(String reason) -> {
                        line.put("reason", reason);
                        yield "degraded";
                    }
                    case Health.Down(String reason) -> {
                        line.put("reason", reason);
                        yield "down";
                    }
                };
        line.put("status", word);
        return word;
    }

    private static String worse(String one, String other) {
        List<String> order = List.of("up", "degraded", "down");
        return order.indexOf(one) >= order.indexOf(other) ? one : other;
    }

    private static void answer(HttpServletResponse response, int status, ObjectNode body)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}
