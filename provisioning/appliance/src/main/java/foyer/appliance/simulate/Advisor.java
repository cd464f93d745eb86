package foyer.appliance.simulate;

import foyer.appliance.simulate.StaffClient.Outcome;
import foyer.contract.words.ServiceCode;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * One advisor's day: sign in, call, wait for the customer to walk up, serve, finish, call again.
 * Confined to one thread.
 */
final class Advisor implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Advisor.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);
    private static final Duration RECALL_AFTER = Duration.ofSeconds(60);
    private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(60);

    /** Whatever the pace: the server is not asked more often by one advisor. */
    private static final Duration LEAST = Duration.ofMillis(200);

    /** Who sits where; the password is never logged. */
    record Post(String counter, String user, String password) {
        static Post parse(String line) {
            var words = line.strip().split(" +", -1);
            if (words.length != 3) {
                throw new IllegalArgumentException("not counter, user and password on a line");
            }
            return new Post(words[0], words[1], words[2]);
        }

        @Override
        public String toString() {
            return user + " at counter " + counter;
        }
    }

    private final Post post;
    private final StaffClient door;
    private final ServiceTimes times;
    private final Passage passage;

    Advisor(Post post, StaffClient door, ServiceTimes times, Passage passage) {
        this.post = post;
        this.door = door;
        this.times = times;
        this.passage = passage;
    }

    @Override
    public void run() {
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = signedIn() ? work() : rest("not signed in");
            }
            door.signOut();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean signedIn() throws InterruptedException {
        var outcome = door.signIn(post.user(), post.password(), post.counter());
        if (outcome instanceof Outcome.Done(var body)) {
            LOG.info("{} signed in", post);
            finishFromBefore(body.path("ticket").asString(""));
            return true;
        }
        LOG.warn("{}: {}", post, outcome);
        return false;
    }

    /** A customer who was at the counter when the last simulation ended. */
    private void finishFromBefore(String ticket) throws InterruptedException {
        if (!ticket.isEmpty()) {
            var _ = door.of("start", ticket);
            var _ = door.of("finish", ticket);
        }
    }

    /** Until signed in no longer; false when the day is over. */
    private boolean work() throws InterruptedException {
        while (true) {
            switch (door.callNext()) {
                case Outcome.Done(var called) -> {
                    if (!attend(called)) {
                        return false;
                    }
                }
                case Outcome.SignedOut _ -> {
                    return rest("signed out");
                }
                case Outcome.Refused(var reason) -> {
                    if (!rest(reason)) {
                        return false;
                    }
                }
                case Outcome.Later(var why) -> {
                    if (!rest(why)) {
                        return false;
                    }
                }
            }
        }
    }

    private boolean attend(JsonNode called) throws InterruptedException {
        var ticket = called.path("ticket").asString();
        if (!times.comes()) {
            return pause(RECALL_AFTER)
                    && isDone(door.of("recall", ticket))
                    && pause(GIVE_UP_AFTER)
                    && isDone(door.of("no-show", ticket));
        }
        var service =
                Optional.of(called.path("service").asString(""))
                        .filter(code -> !code.isEmpty())
                        .map(ServiceCode::new);
        var serving = service.map(times::serving).orElse(LOOK_AGAIN);
        return pause(times.walking())
                && isDone(door.of("start", ticket))
                && pause(serving)
                && isDone(door.of("finish", ticket));
    }

    /** What is refused here was done by somebody else at the same counter: the day goes on. */
    private boolean isDone(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            LOG.info("{}: {}", post, outcome);
        }
        return true;
    }

    private boolean rest(String why) throws InterruptedException {
        LOG.debug("{} waits: {}", post, why);
        return pause(LOOK_AGAIN);
    }

    private boolean pause(Duration played) throws InterruptedException {
        return passage.passAtLeast(played, LEAST);
    }
}
