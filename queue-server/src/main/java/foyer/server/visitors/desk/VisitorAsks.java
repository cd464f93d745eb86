package foyer.server.visitors.desk;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.server.floor.Answers;
import foyer.server.floor.Beside;
import foyer.server.visitors.Arrival;
import foyer.server.visitors.Guest;
import foyer.server.visitors.HostId;
import foyer.server.visitors.Leaving;
import foyer.server.visitors.Told;
import foyer.server.visitors.store.VisitorFile.Welcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What kiosks ask for business visitors. Any thread. */
public final class VisitorAsks implements Beside {
    /** No badge of this site, or not of that name. */
    public static final String UNKNOWN_BADGE = "UNKNOWN_BADGE";

    public static final String ALREADY_OUT = "ALREADY_OUT";
    public static final String NO_NAME = "NO_NAME";
    public static final String FULL = "FULL";

    private static final Logger LOG = LoggerFactory.getLogger(VisitorAsks.class);
    private static final Duration OLDEST = Duration.ofDays(30);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final VisitorDesk desk;

    public VisitorAsks(VisitorDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Answer.Body> answer(Ask ask, Instant now) {
        return ask.body() instanceof AskBody.Visiting body
                ? Optional.of(answer(ask, body, now))
                : Optional.empty();
    }

    private Answer.Body answer(Ask ask, AskBody.Visiting body, Instant now) {
        try {
            return switch (body) {
                case AskBody.FindHosts(var typed) -> hosts(typed);
                case AskBody.SignIn signIn -> signIn(ask, signIn, now);
                case AskBody.SignOut(var badge, var name) -> signOut(ask, badge, name);
            };
        } catch (IOException e) {
            LOG.warn("visitors of {} cannot be written down", desk.site().id(), e);
            return new Answer.Busy(RETRY_AFTER.toMillis());
        }
    }

    private Answer.HostsFound hosts(String typed) {
        return new Answer.HostsFound(
                desk.search(typed).stream()
                        .map(
                                host ->
                                        new Answer.HostsFound.Host(
                                                host.id().value(), host.name(), host.department()))
                        .toList());
    }

    private Answer.Body signIn(Ask ask, AskBody.SignIn wish, Instant now) throws IOException {
        var guest = findGuest(wish);
        if (guest.isEmpty()) {
            return Answers.refused(NO_NAME, "nothing of the name can be shown");
        }
        var at = now.minusMillis(Math.min(ask.ageMillis(), OLDEST.toMillis()));
        var arrival =
                new Arrival(
                        ask.intent(),
                        desk.site().businessDay(at),
                        at,
                        ask.ageCertain(),
                        wish.badge(),
                        guest.get(),
                        findHost(wish.host()),
                        wish.hostTyped());
        return switch (desk.signIn(arrival)) {
            case Welcome.In(var stay, var told) ->
                    new Answer.Welcomed(stay.number(), stay.code(), told(told));
            case Welcome.Full _ -> Answers.refused(FULL, "no more badges today");
        };
    }

    private static Optional<Guest> findGuest(AskBody.SignIn wish) {
        try {
            return Optional.of(
                    new Guest(
                            wish.visitor(), wish.organisation(), wish.needsHelp(), wish.vehicle()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable HostId findHost(@Nullable String id) {
        try {
            return id == null ? null : new HostId(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Answer.Welcomed.HostTold told(Told told) {
        return switch (told) {
            case ON_ITS_WAY, SENT -> Answer.Welcomed.HostTold.ON_ITS_WAY;
            case LEFT -> Answer.Welcomed.HostTold.LEFT;
            case UNKNOWN -> Answer.Welcomed.HostTold.UNKNOWN;
            case UNREACHABLE, GIVEN_UP -> Answer.Welcomed.HostTold.UNREACHABLE;
        };
    }

    private Answer.Body signOut(Ask ask, String badge, @Nullable String name) throws IOException {
        return switch (desk.signOut(ask.intent(), badge, name)) {
            case Leaving.Goes _ -> new Answer.Done();
            case Leaving.AlreadyOut _ -> Answers.refused(ALREADY_OUT, "signed out before");
            case Leaving.Unknown _ -> Answers.refused(UNKNOWN_BADGE, "no such badge in the house");
        };
    }
}
