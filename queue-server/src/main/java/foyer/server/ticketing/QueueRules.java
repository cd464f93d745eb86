package foyer.server.ticketing;

import java.time.LocalDate;

/** The rules of the queue: what an order leads to, and what an event changes. */
public final class QueueRules {
    private QueueRules() {}

    /** Reads the state and changes nothing. */
    public static Decision decide(QueueState state, Order order) {
        var day = state.day;
        if (day != null) {
            return decide(state, day, order);
        }
        return order.command() instanceof Command.OpenDay first
                ? DayRules.open(state, order, first.day())
                : Decision.reject(Reason.DAY_NOT_OPEN, "no day was ever opened");
    }

    private static Decision decide(QueueState state, LocalDate day, Order order) {
        return switch (order.command()) {
            case Command.OpenDay open -> DayRules.open(state, order, open.day());
            case Command.Issue issue -> IssueRules.issue(state, day, order, issue);
            case Command.GiveNumber given -> NumberRules.give(state, day, order, given);
            case Command.Withdraw withdraw -> IssueRules.withdraw(state, order, withdraw);
            case Command.LeaseBands lease -> LeaseRules.lease(state, day, order, lease);
            case Command.AskHelp ask -> FloorRules.askHelp(state, order, ask);
            case Command.AnswerHelp answer -> FloorRules.answerHelp(state, order, answer);
            case Command.AskPhoneHelp ask -> PhoneHelpRules.ask(state, order, ask.ticket());
            case Command.AnswerPhoneHelp answer ->
                    PhoneHelpRules.answer(state, order, answer.ticket());
            case Command.SignIn in -> DeskRules.signIn(state, day, order, in.counter());
            case Command.SignOut out -> DeskRules.signOut(state, order);
            case Command.CallNext next -> CallRules.next(state, order, next.counter());
            case Command.CallChosen chosen -> CallRules.chosen(state, order, chosen);
            case Command.Recall recall -> ServingRules.recall(state, order, recall.ticket());
            case Command.Start start -> ServingRules.start(state, order, start.ticket());
            case Command.Finish finish -> ServingRules.finish(state, order, finish);
            case Command.NoShow missed -> ServingRules.noShow(state, order, missed.ticket());
            case Command.Cancel cancel -> ServingRules.cancel(state, order, cancel.ticket());
            case Command.Abandon left -> ServingRules.abandon(state, order, left.ticket());
            case Command.Park park -> VisitRules.park(state, order, park.ticket());
            case Command.Unpark unpark -> VisitRules.unpark(state, order, unpark.ticket());
            case Command.Requeue requeue -> VisitRules.requeue(state, order, requeue);
            case Command.Transfer transfer -> VisitRules.transfer(state, order, transfer);
            case Command.MoreTime more -> MoreTimeRules.hold(state, order, more.ticket());
            case Command.AnswerSurvey answered -> SurveyRules.answer(state, order, answered);
            case Command.Revive revive -> VisitRules.revive(state, order, revive.ticket());
            case Command.Reopen reopen -> VisitRules.reopen(state, order, reopen.ticket());
            case Command.AddService added -> WantsRules.add(state, order, added);
            case Command.Prioritise sooner -> WantsRules.prioritise(state, order, sooner);
            case Command.Adjust adjust -> WantsRules.adjust(state, order, adjust);
            case Command.Undo undo -> UndoRules.undo(state, order, undo.ticket());
            case Command.ForceSignOut out -> PresenceRules.forceSignOut(state, order, out.staff());
            case Command.Leave leave -> PresenceRules.leave(state, order, leave);
            case Command.ComeBack back -> PresenceRules.comeBack(state, order, back.staff());
            case Command.PlanAbsence plan -> PresenceRules.plan(state, order, plan);
            case Command.RevokeAbsence revoke -> PresenceRules.revoke(state, order, revoke);
            case Command.PassTime pass -> TimeRules.pass(state, order);
            case Command.ConfirmShown shown -> FloorRules.confirm(state, order, shown);
            case Command.CloseService close -> FloorRules.close(state, order, close.service());
            case Command.OpenService open -> FloorRules.open(state, order, open.service());
        };
    }

    /**
     * Changes the state it is given, which belongs to one loop; never refuses what has happened.
     */
    public static void evolve(QueueState state, Event event) {
        Evolution.apply(state, event);
    }
}
