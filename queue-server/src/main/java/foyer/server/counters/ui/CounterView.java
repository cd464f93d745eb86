package foyer.server.counters.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import foyer.contract.words.NodeId;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.counters.Attendance;
import foyer.server.counters.ConsoleModel;
import foyer.server.counters.ConsoleView;
import foyer.server.counters.CounterRoom;
import foyer.server.counters.Refusals;
import foyer.server.counters.Seat;
import foyer.server.ticketing.loop.Reply;
import io.micronaut.context.annotation.Prototype;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The console: the current customer left, who is waiting right, "call next" across the bottom. Kept
 * up to date by commits, by what nodes say and by the clock.
 */
@Prototype
@Route(CounterNavigation.COUNTER)
@PageTitle("Foyer: counter console")
class CounterView extends Div implements BeforeEnterObserver, Actions {
    private final transient CounterRoom room;
    private final transient ConsoleModel model;
    private final transient ConsoleFeed feed;
    private final transient Attendance attendance;
    private final AtomicBoolean drawing = new AtomicBoolean();
    private final TopBar bar = new TopBar(this);
    private final CurrentPanel current = new CurrentPanel(this);
    private final NextButton next = new NextButton(this);
    private final WaitingList waiting = new WaitingList(this);
    private final FloorPanel floor = new FloorPanel(this);
    private @Nullable Seat seat;
    private transient @Nullable ConsoleView shown;
    private boolean acting;

    CounterView(CounterRoom room, ConsoleFeed feed, Attendance attendance) {
        this.room = room;
        this.feed = feed;
        this.attendance = attendance;
        this.model = new ConsoleModel(room.site(), Console.READER, room.watch()::status);
        addClassName("desk");
        var console = new Div(new Main(current, next), new Aside(floor, waiting));
        console.addClassName("con");
        add(bar, console);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        seat = Console.findSeat().filter(room::isSeated).orElse(null);
        if (seat == null) {
            Console.standUp();
            event.forwardTo(SignInView.class);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Console.dress(event.getUI());
        if (seat != null) {
            attendance.opened(this, staff(seat));
        }
        draw();
        var ui = event.getUI();
        feed.add(this, () -> drawSoon(ui));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        attendance.closed(this);
        feed.remove(this);
    }

    /** Any thread. However often it is called, one drawing at most waits for the page. */
    private void drawSoon(UI ui) {
        if (!drawing.compareAndSet(false, true)) {
            return;
        }
        try {
            var _ = ui.access(this::draw);
        } catch (UIDetachedException gone) {
            feed.remove(this);
        }
    }

    private void draw() {
        drawing.set(false);
        var at = seat;
        if (at == null) {
            return;
        }
        var now = room.clock().instant();
        var view = room.loop().read(state -> model.view(state, staff(at), at.counter(), now));
        if (view.equals(shown)) {
            return;
        }
        shown = view;
        bar.show(view.header(), at.person().name());
        current.show(view.current());
        next.show(view);
        waiting.show(view.waiting(), view.next(), next.isCallable());
        floor.show(view.help(), view.notices());
    }

    private static StaffId staff(Seat seat) {
        return seat.person().id();
    }

    /** One action at a time: the second of two quick taps finds the first under way. */
    private void act(Function<Seat, CompletionStage<Reply>> action) {
        var at = seat;
        if (at == null || acting) {
            return;
        }
        acting = true;
        Console.then(UI.getCurrent(), action.apply(at), this::acted);
    }

    private void acted(Reply reply) {
        acting = false;
        current.say(Refusals.findSentence(Console.PHRASES, reply).orElse(""));
        draw();
    }

    private void actOnCurrent(BiFunction<StaffId, TicketId, CompletionStage<Reply>> action) {
        var view = shown;
        var ticket = view == null ? null : view.current();
        if (ticket != null) {
            act(at -> action.apply(staff(at), ticket.ticket()));
        }
    }

    @Override
    public void start() {
        actOnCurrent(room.desk()::start);
    }

    @Override
    public void recall() {
        actOnCurrent(room.desk()::recall);
    }

    @Override
    public void finish() {
        actOnCurrent(room.desk()::finish);
    }

    @Override
    public void noShow() {
        actOnCurrent(room.desk()::noShow);
    }

    @Override
    public void callNext() {
        act(at -> room.desk().callNext(staff(at), at.counter()));
    }

    @Override
    public void call(TicketId ticket) {
        act(at -> room.desk().callChosen(staff(at), at.counter(), ticket));
    }

    @Override
    public void goTo(NodeId node) {
        act(at -> room.desk().answerHelp(staff(at), node));
    }

    @Override
    public void signOut() {
        var at = seat;
        if (at == null) {
            return;
        }
        var ui = UI.getCurrent();
        Console.then(ui, room.desk().signOut(staff(at)), reply -> signedOut(reply, ui));
    }

    private void signedOut(Reply reply, UI ui) {
        var refused = Refusals.findSentence(Console.PHRASES, reply);
        var view = shown;
        boolean stillIn = view != null && view.header().signedIn();
        if (refused.isPresent() && stillIn) {
            current.say(refused.get());
            return;
        }
        Console.standUp();
        seat = null;
        CounterNavigation.toSignIn(ui);
    }
}
