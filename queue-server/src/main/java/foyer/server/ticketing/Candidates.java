package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.server.ticketing.CarryOver.SignIn;
import foyer.server.ticketing.Profiles.Taken;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom one person at one counter may call now. Looks at the first of each line only, so the number
 * of people waiting does not matter; of the first ones only those of the last seconds are stepped
 * over.
 */
record Candidates(QueueState state, CounterId counter, StaffId staff, Instant at) {

    /** The earliest promise. */
    @Nullable Ticket first(@Nullable Ticket except) {
        var search = new Search(except);
        for (var taken : state.profiles.of(counter, staff)) {
            var lines = state.lines.find(taken.service());
            if (lines != null && lines.size() > 0) {
                search.open = isOpen(state, taken, at);
                lines.each(search);
            }
        }
        return search.best;
    }

    /**
     * With every rule in use a service has many lines, and of most the first was promised a later
     * call than somebody already found: those are passed over before it is asked who may call them.
     */
    private final class Search implements ServiceLines.Visitor {
        private final @Nullable Ticket except;
        private @Nullable Ticket best;
        private boolean open;

        Search(@Nullable Ticket except) {
            this.except = except;
        }

        @Override
        public void visit(LineKey key, WaitingLine line) {
            var first = line.firstCallable(at, except);
            if (first != null && isEarlier(first) && mayCall(key, first)) {
                best = first;
            }
        }

        private boolean isEarlier(Ticket other) {
            return best == null || Ticket.BY_PROMISE.compare(other, best) < 0;
        }

        private boolean mayCall(LineKey key, Ticket first) {
            return isMine(key.target())
                    || (isFor(key, open)
                            && (state.rules().fits(counter, key.needs())
                                    || isBetterServedHereThanNever(key, first)));
        }
    }

    /** Sent here, or anybody's and of a service that is taken now. */
    boolean isFor(LineKey key, boolean open) {
        return isMine(key.target()) || (open && isFree(key.service(), key.target()));
    }

    /** Once the promise is due and no counter that has what is needed could call. */
    private boolean isBetterServedHereThanNever(LineKey key, Ticket ticket) {
        return !ticket.promisedAt().isAfter(at)
                && state.listSignIns().stream().noneMatch(in -> isMetAt(key, in));
    }

    private boolean isMetAt(LineKey key, SignIn in) {
        return state.rules().fits(in.counter(), key.needs())
                && !state.absences.isAway(in.staff(), at)
                && state.profiles.of(in.counter(), in.staff()).stream()
                        .filter(taken -> taken.service().equals(key.service()))
                        .anyMatch(taken -> isOpen(state, taken, at));
    }

    /** Sent to this counter or this person. */
    boolean isMine(Target target) {
        return switch (target) {
            case Target.Anyone anyone -> false;
            case Target.AtCounter to -> to.counter().equals(counter);
            case Target.ForPerson to -> to.staff().equals(staff);
        };
    }

    /** For anyone, or for somebody who cannot take it now: nobody waits for an empty chair. */
    boolean isFree(ServiceCode service, Target target) {
        return target.equals(Target.ANYONE) || !canTake(state, target, service, at);
    }

    /** Whether whom it is meant for sits somewhere, is not away, and takes that service there. */
    static boolean canTake(QueueState state, Target target, ServiceCode service, Instant at) {
        var in =
                switch (target) {
                    case Target.Anyone anyone -> Optional.<SignIn>empty();
                    case Target.AtCounter to -> state.findSignInAt(to.counter());
                    case Target.ForPerson to -> state.findSignIn(to.staff());
                };
        return in.filter(one -> !state.absences.isAway(one.staff(), at))
                .filter(one -> state.profiles.takes(one.counter(), one.staff(), service))
                .isPresent();
    }

    /** Overflow services are taken while one of their thresholds is passed, and all must agree. */
    static boolean isOpen(QueueState state, Taken taken, Instant at) {
        for (var threshold : taken.opens()) {
            if (!isPassed(state, threshold, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPassed(QueueState state, RuleBook.Overflow threshold, Instant at) {
        // Help is for those who could be called: whoever is not back yet needs none.
        if (state.lines.countReady(threshold.service(), at) >= threshold.waiting()) {
            return true;
        }
        var first = state.lines.firstReady(threshold.service(), at);
        var late = threshold.late();
        return first != null && late != null && !at.isBefore(first.promisedAt().plus(late));
    }
}
