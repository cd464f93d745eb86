package foyer.server.appointments.rest;

import foyer.contract.words.AppointmentId;
import foyer.server.appointments.Appointment;
import foyer.server.appointments.intake.AppointmentKeeper;
import foyer.server.appointments.intake.Intake;
import foyer.server.appointments.intake.IntakeFault;
import foyer.server.appointments.intake.Read;
import foyer.server.appointments.store.AppointmentFile;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST} brings appointments, as JSON or as a table of values; {@code DELETE} with an id at
 * the end takes one back, with the name of its customer. Any thread.
 */
final class AppointmentServlet extends HttpServlet {
    private static final String BEARER = "Bearer ";
    private static final Logger LOG = LoggerFactory.getLogger(AppointmentServlet.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient byte[] key;
    private final transient Intake intake;
    private final transient AppointmentFile book;

    /**
     * @param key empty: to everybody there is no such address
     */
    AppointmentServlet(String key, Intake intake, AppointmentFile book) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
        this.intake = intake;
        this.book = book;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (key.length == 0) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!hasKey(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(response, 401, "the header Authorization is not 'Bearer' and the key");
        } else {
            switch (request.getMethod()) {
                case "POST" -> take(request, response);
                case "DELETE" -> delete(request, response);
                default -> {
                    response.setHeader("Allow", "POST, DELETE");
                    refuse(response, 405, "accepted are POST and DELETE");
                }
            }
        }
    }

    private boolean hasKey(HttpServletRequest request) {
        var said = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        return said.startsWith(BEARER)
                && MessageDigest.isEqual(
                        said.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8), key);
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var type = Optional.ofNullable(request.getContentType()).orElse("").split(";", 2)[0];
        boolean json = type.strip().equalsIgnoreCase("application/json");
        if (!json && !type.strip().equalsIgnoreCase("text/csv")) {
            refuse(response, 415, "accepted are application/json and text/csv");
            return;
        }
        var body = request.getInputStream().readNBytes(AppointmentKeeper.MAX_BYTES + 1);
        if (body.length > AppointmentKeeper.MAX_BYTES) {
            refuse(response, 413, "accepted are " + AppointmentKeeper.MAX_BYTES + " bytes");
            return;
        }
        var read =
                json
                        ? intake.takeJson(body)
                        : intake.takeText(new String(body, StandardCharsets.UTF_8), false);
        switch (read) {
            case Read.Ok(var all) -> taken(response, all);
            case Read.Faulty(var faults) -> faulty(response, faults);
        }
    }

    private static void taken(HttpServletResponse response, List<Appointment> all)
            throws IOException {
        LOG.info("{} appointments taken from a call", all.size());
        var body = JSON.createObjectNode();
        var list = body.putArray("appointments");
        all.forEach(
                one ->
                        list.addObject()
                                .put("id", one.id().value())
                                .put("code", one.code().value())
                                .put("startsAt", one.startsAt().toString()));
        write(response, 200, body);
    }

    private static void faulty(HttpServletResponse response, List<IntakeFault> faults)
            throws IOException {
        var body = JSON.createObjectNode().put("problem", "nothing was taken");
        var list = body.putArray("faults");
        faults.forEach(
                one -> list.addObject().put("line", one.line()).put("problem", one.problem()));
        write(response, 400, body);
    }

    private void delete(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (path.length() < 2) {
            refuse(response, 400, "the id of the appointment is missing in the address");
            return;
        }
        try {
            if (book.delete(new AppointmentId(path.substring(1)))) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                refuse(response, 404, "there is no such appointment");
            }
        } catch (IllegalArgumentException e) {
            refuse(response, 400, String.valueOf(e.getMessage()));
        }
    }

    private static void refuse(HttpServletResponse response, int status, String problem)
            throws IOException {
        write(response, status, JSON.createObjectNode().put("problem", problem));
    }

    private static void write(HttpServletResponse response, int status, ObjectNode body)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}
