package foyer.server.counters.ui;

import com.vaadin.flow.component.UI;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.counters.ConsoleView;
import foyer.server.counters.ConsoleView.Help;
import foyer.server.counters.ConsoleView.Undo;
import foyer.server.counters.CounterRoom;
import foyer.server.counters.Desk;
import foyer.server.counters.Presses;
import foyer.server.counters.Seat;
import foyer.server.ticketing.Absence;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Outcome;
import foyer.server.ticketing.loop.Reply;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries the console's actions out, one press at a time. Of one page, used under its lock. */
final class Hands implements Actions {
    /** What the hands need of the page they belong to. */
    interface Page {
        @Nullable Seat seat();

        @Nullable ConsoleView shown();

        /** With which the present customer is finished. */
        @Nullable Outcome outcome();

        /** After each action, done or refused. */
        void acted(Reply reply);

        void askTransfer(Seat seat, TicketId ticket);

        void askService(Seat seat, TicketId ticket);

        void askAbsence(Seat seat);

        void askEnd(TicketId ticket, String number);

        void showKeys();

        void showServices();

        void showAccuracy();

        void signedOut(Reply reply);
    }

    private final transient Desk desk;
    private final transient Page page;
    private final transient Presses presses = new Presses(System::nanoTime);

    Hands(CounterRoom room, Page page) {
        this.desk = room.desk();
        this.page = page;
    }

    void act(String what, Function<Seat, CompletionStage<Reply>> action) {
        act(what, action, _ -> {});
    }

    /**
     * @param then after the page has drawn what came of it
     */
    void act(String what, Function<Seat, CompletionStage<Reply>> action, Consumer<Reply> then) {
        var seat = page.seat();
        if (seat != null && presses.tryBegin(what)) {
            Console.then(UI.getCurrent(), action.apply(seat), reply -> acted(reply, then));
        }
    }

    private void acted(Reply reply, Consumer<Reply> then) {
        presses.end();
        page.acted(reply);
        then.accept(reply);
    }

    /** Opens a question; two presses open one. */
    void ask(String what, Consumer<Seat> question) {
        var seat = page.seat();
        if (seat != null) {
            presses.once(what, () -> question.accept(seat));
        }
    }

    private void actOnCurrent(
            String what, BiFunction<StaffId, TicketId, CompletionStage<Reply>> action) {
        var ticket = current();
        if (ticket != null) {
            act(what, seat -> action.apply(staff(seat), ticket));
        }
    }

    private @Nullable TicketId current() {
        var view = page.shown();
        var current = view == null ? null : view.current();
        return current == null ? null : current.ticket();
    }

    private @Nullable TicketId served() {
        var view = page.shown();
        var current = view == null ? null : view.current();
        return current == null || !current.serving() ? null : current.ticket();
    }

    /** Of an open question: nobody is asked without a seat. */
    Seat getSeat() {
        return Objects.requireNonNull(page.seat(), "questions are asked at a counter");
    }

    private static StaffId staff(Seat seat) {
        return seat.person().id();
    }

    @Override
    public void start() {
        actOnCurrent("start", desk::start);
    }

    @Override
    public void recall() {
        actOnCurrent("recall", desk::recall);
    }

    @Override
    public void finish() {
        var outcome = page.outcome();
        actOnCurrent("finish", (staff, ticket) -> desk.finish(staff, ticket, outcome));
    }

    @Override
    public void noShow() {
        actOnCurrent("no-show", desk::noShow);
    }

    @Override
    public void park() {
        actOnCurrent("park", desk::park);
    }

    @Override
    public void requeue(Command.Requeue.Place place) {
        actOnCurrent("requeue " + place, (staff, ticket) -> desk.requeue(staff, ticket, place));
    }

    @Override
    public void chooseTransfer() {
        ask("transfer?", page::askTransfer);
    }

    @Override
    public void chooseService() {
        ask("add service?", page::askService);
    }

    private void ask(String what, BiConsumer<Seat, TicketId> question) {
        var ticket = current();
        if (ticket != null) {
            ask(what, seat -> question.accept(seat, ticket));
        }
    }

    @Override
    public void transfer(Command.Transfer transfer, String note) {
        act("transfer", seat -> desk.transfer(staff(seat), transfer, note));
    }

    @Override
    public void addService(TicketId ticket, ServiceCode service) {
        act("add service", seat -> desk.addService(staff(seat), ticket, service));
    }

    @Override
    public void callNext() {
        var outcome = page.outcome();
        var served = served();
        act(
                "call",
                seat ->
                        outcome == null || served == null
                                ? desk.callNext(staff(seat), seat.counter())
                                : desk.finishAndCallNext(
                                        staff(seat), seat.counter(), served, outcome));
    }

    @Override
    public void call(TicketId ticket) {
        act("call", seat -> desk.callChosen(staff(seat), seat.counter(), ticket));
    }

    @Override
    public void chooseEnd(TicketId ticket, String number) {
        ask("end?", _ -> page.askEnd(ticket, number));
    }

    @Override
    public void chooseEnd() {
        var view = page.shown();
        var current = view == null ? null : view.current();
        if (current != null && !current.serving()) {
            chooseEnd(current.ticket(), current.number());
        }
    }

    @Override
    public void cancel(TicketId ticket) {
        act("end", seat -> desk.cancel(staff(seat), ticket));
    }

    @Override
    public void abandon(TicketId ticket) {
        act("end", seat -> desk.abandon(staff(seat), ticket));
    }

    @Override
    public void takeBack(TicketId ticket) {
        act("take back", seat -> desk.takeBack(staff(seat), ticket));
    }

    @Override
    public void revive(TicketId ticket) {
        act("revive", seat -> desk.revive(staff(seat), ticket));
    }

    @Override
    public void undo() {
        var view = page.shown();
        Undo step = view == null ? null : view.undo();
        if (step != null) {
            act("undo", seat -> desk.undo(staff(seat), step.ticket()));
        }
    }

    @Override
    public void leave(Absence.Kind kind, @Nullable Instant until) {
        act("presence", seat -> desk.leave(staff(seat), kind, until));
    }

    @Override
    public void chooseAbsence() {
        ask("absence?", page::askAbsence);
    }

    @Override
    public void planAbsence(Instant from, Instant until) {
        act("plan", seat -> desk.planAbsence(staff(seat), from, until));
    }

    @Override
    public void revokeAbsence(Instant begins) {
        act("revoke", seat -> desk.revokeAbsence(staff(seat), begins));
    }

    @Override
    public void comeBack() {
        act("presence", seat -> desk.comeBack(staff(seat)));
    }

    @Override
    public void goTo(Help.From from) {
        switch (from) {
            case Help.From.Kiosk(var node) ->
                    act("help " + node, seat -> desk.answerHelp(staff(seat), node));
            case Help.From.Phone(var ticket, _) ->
                    act("help " + ticket, seat -> desk.answerHelp(staff(seat), ticket));
        }
    }

    @Override
    public void showKeys() {
        page.showKeys();
    }

    @Override
    public void showServices() {
        page.showServices();
    }

    @Override
    public void closeService(ServiceCode service) {
        act("close " + service, seat -> desk.closeService(staff(seat), service));
    }

    @Override
    public void openService(ServiceCode service) {
        act("open " + service, seat -> desk.openService(staff(seat), service));
    }

    @Override
    public void showAccuracy() {
        page.showAccuracy();
    }

    @Override
    public void signOut() {
        var seat = page.seat();
        if (seat != null) {
            Console.then(UI.getCurrent(), desk.signOut(staff(seat)), page::signedOut);
        }
    }
}
