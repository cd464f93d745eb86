package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One timed stay in one service of a visit. Immutable.
 *
 * @param openedAt when the customer came, or was sent on
 * @param promisedAt when they are called by
 * @param counter that called; null while nobody did
 * @param calledAt the first time of this leg
 * @param note a colleague's words for whoever takes the customer
 * @param notBefore the customer asked not to be called until then; null: at any time
 */
public record Leg(
        ServiceCode service,
        Cause cause,
        Target target,
        Instant openedAt,
        Instant promisedAt,
        @Nullable CounterId counter,
        @Nullable StaffId staff,
        @Nullable Instant calledAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending,
        @Nullable Outcome outcome,
        @Nullable NoteId note,
        @Nullable Instant notBefore) {

    /** Why the customer began to wait. */
    public enum Cause {
        ISSUED,
        TRANSFERRED,
        /** Back in the old place. */
        REQUEUED,
        /** Back behind everybody who was promised a call before. */
        REQUEUED_LAST,
        UNPARKED,
        /** Missed, and came back. */
        REVIVED,
        /** Closed by mistake. */
        REOPENED,
        NEXT_SERVICE,
        /** In the old place, but the customer needs some minutes more. */
        HELD
    }

    /** How a leg came to its end. */
    public enum Ending {
        FINISHED,
        NO_SHOW,
        CANCELLED,
        ABANDONED,
        PARKED,
        SENT_ON
    }

    public static Leg opened(
            ServiceCode service,
            Cause cause,
            Target target,
            Instant at,
            Instant promisedAt,
            @Nullable NoteId note,
            @Nullable Instant notBefore) {
        return new Leg(
                service,
                cause,
                target,
                at,
                promisedAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                note,
                notBefore);
    }

    static Leg first(Origin origin, Instant promisedAt) {
        return opened(
                origin.service(),
                Cause.ISSUED,
                Target.ANYONE,
                origin.arrivedAt(),
                promisedAt,
                null,
                origin.wants().notBefore());
    }

    /** From coming to being called. */
    public Optional<Duration> findWaitTime() {
        return between(openedAt, calledAt);
    }

    /** From being called to standing at the counter. */
    public Optional<Duration> findWalkTime() {
        return between(calledAt, startedAt);
    }

    public Optional<Duration> findServiceTime() {
        return between(startedAt, endedAt);
    }

    private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(Duration.between(from, to));
    }

    Leg promised(Instant when) {
        return new Leg(
                service, cause, target, openedAt, when, counter, staff, calledAt, startedAt,
                endedAt, ending, outcome, note, notBefore);
    }

    Leg called(CounterId by, StaffId who, Instant at) {
        return new Leg(
                service,
                cause,
                target,
                openedAt,
                promisedAt,
                by,
                who,
                at,
                null,
                null,
                null,
                null,
                note,
                notBefore);
    }

    Leg started(Instant at) {
        return new Leg(
                service,
                cause,
                target,
                openedAt,
                promisedAt,
                counter,
                staff,
                calledAt,
                at,
                endedAt,
                ending,
                outcome,
                note,
                notBefore);
    }

    Leg ended(Instant at, Ending how, @Nullable Outcome what) {
        return new Leg(
                service,
                cause,
                target,
                openedAt,
                promisedAt,
                counter,
                staff,
                calledAt,
                startedAt,
                at,
                how,
                what,
                note,
                notBefore);
    }
}
