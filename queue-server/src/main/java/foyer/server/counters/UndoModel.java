package foyer.server.counters;

import foyer.contract.words.TicketId;
import foyer.server.counters.ConsoleView.Step;
import foyer.server.counters.ConsoleView.Undo;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Leg;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.TicketStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which step can be taken back, and what it was. */
final class UndoModel {
    private UndoModel() {}

    /**
     * @param touched by the same person, the latest first
     */
    static @Nullable Undo of(Standpoint here, List<TicketId> touched) {
        return touched.stream()
                .filter(one -> here.may(new Command.Undo(one)))
                .findFirst()
                .map(one -> undo(here, one))
                .orElse(null);
    }

    private static Undo undo(Standpoint here, TicketId id) {
        var now = here.get(id);
        var before = here.state().findBeforeStep(id).orElseThrow();
        return new Undo(id, now.number().value(), step(before, now));
    }

    static Step step(Ticket before, Ticket now) {
        boolean sameLeg = before.past().size() == now.past().size();
        if (sameLeg && before.status() == now.status()) {
            return now.wants().further().equals(before.wants().further())
                    ? Step.CHANGE
                    : Step.ADD_SERVICE;
        }
        return now.status() == TicketStatus.WAITING ? step(now.leg().cause()) : step(now.status());
    }

    private static Step step(TicketStatus status) {
        return switch (status) {
            case WAITING -> Step.CHANGE;
            case CALLED -> Step.CALL;
            case SERVING -> Step.START;
            case PARKED -> Step.PARK;
            case FINISHED -> Step.FINISH;
            case NO_SHOW -> Step.NO_SHOW;
            case CANCELLED, ABANDONED -> Step.CANCEL;
        };
    }

    private static Step step(Leg.Cause cause) {
        return switch (cause) {
            case ISSUED -> Step.CHANGE;
            case TRANSFERRED -> Step.TRANSFER;
            case REQUEUED, REQUEUED_LAST -> Step.REQUEUE;
            case HELD -> Step.CHANGE;
            case UNPARKED -> Step.TAKE_BACK;
            case REVIVED -> Step.REVIVE;
            case REOPENED -> Step.REOPEN;
            case NEXT_SERVICE -> Step.FINISH;
        };
    }
}
