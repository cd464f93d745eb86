package foyer.appliance.faults;

import foyer.appliance.process.DemoData;
import foyer.appliance.simulate.StaffClient;
import foyer.appliance.simulate.StaffClient.Outcome;
import foyer.contract.words.TicketId;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * An advisor at the staff door who calls, starts and finishes as fast as the door allows, comes
 * back when the server does, and notes what was confirmed. Confined to one thread, {@link #end} by
 * any.
 */
final class DeskHand implements Runnable {
    private static final int PAUSE_MILLIS = 150;

    private final DemoData.Advisor advisor;
    private final String password;
    private final StaffClient door;
    private final Told told;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean nothingWaits;

    DeskHand(DemoData.Advisor advisor, String password, HttpClient http, URI server, Told told) {
        this.advisor = advisor;
        this.password = password;
        this.door = new StaffClient(http, server);
        this.told = told;
    }

    void end() {
        ended.countDown();
    }

    /** As of the last call. */
    boolean hasNobodyWaiting() {
        return nothingWaits;
    }

    @Override
    public void run() {
        try {
            boolean signedIn = false;
            while (ended.getCount() > 0) {
                signedIn = signedIn ? callOne() : signIn();
                if (!signedIn) {
                    pause();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() throws InterruptedException {
        var _ = ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private boolean signIn() throws InterruptedException {
        if (door.signIn(advisor.user(), password, advisor.counter())
                instanceof Outcome.Done(var welcome)) {
            // Whom a killed server had at this counter is still there.
            serve(welcome);
            return true;
        }
        return false;
    }

    /** False when it is not known any more who stands at the counter. */
    private boolean callOne() throws InterruptedException {
        return switch (door.callNext()) {
            case Outcome.Done(var body) -> {
                nothingWaits = false;
                told.called(new TicketId(body.path("ticket").asString()));
                yield serve(body);
            }
            case Outcome.Refused(var reason) -> {
                nothingWaits = reason.equals("NOTHING_WAITING");
                pause();
                yield nothingWaits;
            }
            case Outcome.SignedOut _, Outcome.Later _ -> false;
        };
    }

    private boolean serve(JsonNode at) throws InterruptedException {
        var ticket = at.path("ticket").asString("");
        if (ticket.isEmpty()) {
            return true;
        }
        // Refused when it was started before the server died.
        var started = door.of("start", ticket);
        if (!(started instanceof Outcome.Done || started instanceof Outcome.Refused)) {
            return false;
        }
        if (door.of("finish", ticket) instanceof Outcome.Done) {
            told.finished(new TicketId(ticket));
            return true;
        }
        return false;
    }
}
