package foyer.server.counters.door;

import foyer.contract.words.CounterId;
import foyer.contract.words.TicketId;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.loop.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is said at the door. */
final class DoorJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_BODY_BYTES = 1_024;
    private static final int BUSY = 429;

    private DoorJson() {}

    static Optional<CounterId> findCounter(HttpServletRequest request) throws IOException {
        return findField(request, "counter", CounterId::new);
    }

    static Optional<TicketId> findTicket(HttpServletRequest request) throws IOException {
        return findField(request, "ticket", TicketId::new);
    }

    private static <T> Optional<T> findField(
            HttpServletRequest request, String name, Function<String, T> made) throws IOException {
        var body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            return Optional.empty();
        }
        try {
            var value = JSON.readTree(body).path(name);
            return value.isString()
                    ? Optional.of(made.apply(value.stringValue()))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @param held what is still called to the counter or served there, from before
     */
    static void welcome(HttpServletResponse response, String token, Optional<Ticket> held)
            throws IOException {
        var body = JSON.createObjectNode().put("token", token);
        held.ifPresent(ticket -> describe(ticket, body));
        write(response, HttpServletResponse.SC_OK, body);
    }

    private static void describe(Ticket ticket, ObjectNode body) {
        body.put("ticket", ticket.id().value())
                .put("number", ticket.number().value())
                .put("service", ticket.service().value());
    }

    static void answer(HttpServletResponse response, Reply reply, Tickets tickets)
            throws IOException {
        switch (reply) {
            case Reply.Accepted accepted ->
                    write(response, HttpServletResponse.SC_OK, called(accepted, tickets));
            case Reply.Rejected(var reason, var detail) ->
                    refuse(response, HttpServletResponse.SC_CONFLICT, reason.name(), detail);
            case Reply.Busy _ -> refuse(response, BUSY, "BUSY", "in a moment");
        }
    }

    /** Of a call: which ticket it was; of anything else nothing. */
    private static ObjectNode called(Reply.Accepted accepted, Tickets tickets) {
        var body = JSON.createObjectNode();
        for (var event : accepted.events()) {
            if (event instanceof Event.TicketCalled call) {
                tickets.find(call.ticket()).ifPresent(ticket -> describe(ticket, body));
            }
        }
        return body;
    }

    static void refuse(HttpServletResponse response, int status, String reason, String detail)
            throws IOException {
        write(
                response,
                status,
                JSON.createObjectNode().put("reason", reason).put("detail", detail));
    }

    private static void write(HttpServletResponse response, int status, ObjectNode body)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}
