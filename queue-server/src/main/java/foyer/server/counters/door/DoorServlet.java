package foyer.server.counters.door;

import foyer.server.counters.Desk;
import foyer.server.counters.Seat;
import foyer.server.people.Role;
import foyer.server.people.SignInDesk;
import foyer.server.people.SignInResult;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.loop.Reply;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Answers what comes to {@code /staff/*}. Any thread. */
final class DoorServlet extends HttpServlet {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final long ANSWER_SECONDS = 10;

    private final transient Desk desk;
    private final transient SignInDesk signIns;
    private final transient Tickets tickets;
    private final transient DoorKeys keys = new DoorKeys();

    DoorServlet(Desk desk, SignInDesk signIns, Tickets tickets) {
        this.desk = desk;
        this.signIns = signIns;
        this.tickets = tickets;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!Visitors.isLocal(request)) {
            // To others there is no such door.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!request.getMethod().equals("POST")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if ("/sign-in".equals(request.getPathInfo())) {
            signIn(request, response);
        } else {
            serve(request, response);
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var credentials = Visitors.findCredentials(request).orElse(null);
        var counter = DoorJson.findCounter(request).orElse(null);
        if (credentials == null || counter == null) {
            DoorJson.refuse(response, 400, "BAD_REQUEST", "basic credentials and a counter");
            return;
        }
        switch (signIns.signIn(credentials.user(), credentials.password())) {
            case SignInResult.Welcome(var person) when person.has(Role.ADVISOR) ->
                    takeSeat(new Seat(person, counter), response);
            case SignInResult.Welcome _ ->
                    DoorJson.refuse(response, 403, "NOT_AN_ADVISOR", "the user is no advisor");
            case SignInResult.Wrong _ ->
                    DoorJson.refuse(response, 401, "WRONG", "user or password is wrong");
            case SignInResult.Wait(var left) ->
                    DoorJson.refuse(response, TOO_MANY_REQUESTS, "WAIT", left.toSeconds() + " s");
            case SignInResult.Busy _ ->
                    DoorJson.refuse(response, TOO_MANY_REQUESTS, "BUSY", "in a moment");
        }
    }

    private void takeSeat(Seat seat, HttpServletResponse response) throws IOException {
        var token = keys.hand(seat, System.nanoTime()).orElse(null);
        if (token == null) {
            DoorJson.refuse(response, TOO_MANY_REQUESTS, "BUSY", "too many are signed in");
            return;
        }
        var reply = await(desk.signIn(seat.person().id(), seat.counter()));
        if (reply instanceof Reply.Accepted || sitsThere(seat, reply)) {
            DoorJson.welcome(response, token, tickets.findAt(seat.counter()));
        } else {
            keys.takeBack(token);
            DoorJson.answer(response, reply, tickets);
        }
    }

    /** As after a token was lost: the queue remembers who sits where, we do not. */
    private boolean sitsThere(Seat seat, Reply reply) {
        return reply instanceof Reply.Rejected(var reason, _)
                && reason == Reason.ALREADY_SIGNED_IN
                && desk.findCounterOf(seat.person().id()).equals(Optional.of(seat.counter()));
    }

    private void serve(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var token = Visitors.findToken(request).orElse("");
        switch (keys.knock(token, System.nanoTime())) {
            case DoorKeys.Knock.Unknown _ ->
                    DoorJson.refuse(response, 401, "NOT_SIGNED_IN", "sign in first");
            case DoorKeys.Knock.TooFast _ ->
                    DoorJson.refuse(response, TOO_MANY_REQUESTS, "BUSY", "too many requests");
            case DoorKeys.Knock.Welcome(var seat) -> {
                var done = act(seat, request);
                if (done.isEmpty()) {
                    DoorJson.refuse(response, 404, "BAD_REQUEST", "no such action or no ticket");
                } else {
                    DoorJson.answer(response, await(done.get()), tickets);
                    endAfterSignOut(request, token);
                }
            }
        }
    }

    private void endAfterSignOut(HttpServletRequest request, String token) {
        if ("/sign-out".equals(request.getPathInfo())) {
            keys.takeBack(token);
        }
    }

    /** Empty when that is nothing to do here. */
    private Optional<CompletionStage<Reply>> act(Seat seat, HttpServletRequest request)
            throws IOException {
        var staff = seat.person().id();
        var ticket = DoorJson.findTicket(request);
        return switch (String.valueOf(request.getPathInfo())) {
            case "/call-next" -> Optional.of(desk.callNext(staff, seat.counter()));
            case "/sign-out" -> Optional.of(desk.signOut(staff));
            case "/recall" -> ticket.map(one -> desk.recall(staff, one));
            case "/start" -> ticket.map(one -> desk.start(staff, one));
            case "/finish" -> ticket.map(one -> desk.finish(staff, one));
            case "/no-show" -> ticket.map(one -> desk.noShow(staff, one));
            default -> Optional.empty();
        };
    }

    private static Reply await(CompletionStage<Reply> reply) throws IOException {
        try {
            return reply.toCompletableFuture().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the queue did not answer", e);
        }
    }
}
