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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.counters.AbsenceModel;
import foyer.server.counters.Attendance;
import foyer.server.counters.ConsoleModel;
import foyer.server.counters.ConsoleView;
import foyer.server.counters.CounterRoom;
import foyer.server.counters.Refusals;
import foyer.server.counters.Seat;
import foyer.server.counters.Words;
import foyer.server.counters.sitefile.SiteFiles;
import foyer.server.people.Role;
import foyer.server.sites.Site;
import foyer.server.ticketing.NoteId;
import foyer.server.ticketing.Outcome;
import foyer.server.ticketing.loop.Reply;
import foyer.webhost.ui.LivePage;
import io.micronaut.context.annotation.Prototype;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The console: the current customer left, who is waiting right, "call next" across the bottom. Kept
 * up to date by commits, by what nodes say and by the clock.
 */
@Prototype
@Route(CounterNavigation.COUNTER)
class CounterView extends Div implements BeforeEnterObserver, HasDynamicTitle, Hands.Page {
    private final transient CounterRoom room;
    private final transient Site site;
    private final transient ConsoleModel model;
    private final transient ConsoleFeed feed;
    private final transient Attendance attendance;
    private final transient Words words = Console.words();
    private final AtomicBoolean drawing = new AtomicBoolean();
    private final transient Hands hands;
    private final transient FloorHands others;
    private final TopBar bar;
    private final CurrentPanel current;
    private final NextButton next;
    private final WaitingList waiting;
    private final AsideList aside;
    private final ServicesCard services;
    private final FloorPanel floor;
    private @Nullable Seat seat;
    private transient @Nullable ConsoleView shown;
    private transient @Nullable ReadNote read;
    private @Nullable KeysDialog keys;
    private final ServicesDialog allServices;

    /** A note is read from its store once, not each time the page is drawn. */
    private record ReadNote(NoteId id, String text) {}

    /**
     * @param files null where there are none to apply
     */
    CounterView(
            CounterRoom room, ConsoleFeed feed, Attendance attendance, @Nullable SiteFiles files) {
        this.room = room;
        this.feed = feed;
        this.attendance = attendance;
        this.site = room.site();
        this.model = new ConsoleModel(site, words.reader(), room.watch()::status, room.waits());
        this.hands = new Hands(room, this);
        this.others = new FloorHands(room, hands);
        bar = new TopBar(hands);
        current = new CurrentPanel(hands, others.text().causes(), this::drawNext);
        next = new NextButton(hands);
        waiting = new WaitingList(hands, others);
        aside = new AsideList(hands);
        services = new ServicesCard(hands, others);
        allServices = new ServicesDialog(hands, others, files != null && isAdministrator());
        floor = new FloorPanel(hands);
        addClassName("desk");
        var console = new Div(new Main(current, next), new Aside(floor, waiting, aside, services));
        console.addClassName("con");
        add(bar, new LostLine(words), console);
        LivePage.attach(this);
    }

    @Override
    public String getPageTitle() {
        return words.say("title");
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
        if (!room.site().equals(site)) {
            // Made for another site: the page begins anew, the colleague stays at the counter.
            getUI().ifPresent(ui -> ui.getPage().reload());
            return;
        }
        var view = view(at);
        if (view.equals(shown)) {
            return;
        }
        shown = view;
        bar.show(view.header(), at.person().name());
        current.show(view, note(view));
        drawNext();
        waiting.show(view.waiting(), view.next());
        aside.show(view.aside());
        services.show(view.services());
        allServices.show(view.services());
        floor.show(view.help(), view.notices());
    }

    private ConsoleView view(Seat at) {
        var now = room.clock().instant();
        var touched = room.desk().listTouched(staff(at));
        return room.loop().read(state -> model.view(state, staff(at), at.counter(), touched, now));
    }

    private void drawNext() {
        if (shown != null) {
            next.show(shown, current.outcomeWord());
        }
    }

    private @Nullable String note(ConsoleView view) {
        var id = view.current() == null ? null : view.current().visit().note();
        if (id == null) {
            return null;
        }
        if (read == null || !read.id().equals(id)) {
            read = room.loop().findNote(id).map(text -> new ReadNote(id, text)).orElse(null);
        }
        return read == null ? words.say("note.gone") : read.text();
    }

    private static boolean isAdministrator() {
        return Console.findSeat().filter(seat -> seat.person().has(Role.ADMINISTRATOR)).isPresent();
    }

    private static StaffId staff(Seat seat) {
        return seat.person().id();
    }

    @Override
    public @Nullable Seat seat() {
        return seat;
    }

    @Override
    public @Nullable ConsoleView shown() {
        return shown;
    }

    @Override
    public @Nullable Outcome outcome() {
        return current.outcome();
    }

    @Override
    public void acted(Reply reply) {
        var refused = Refusals.findSentence(words, reply).orElse("");
        current.say(refused);
        allServices.say(refused);
        draw();
    }

    @Override
    public void askTransfer(Seat at, TicketId ticket) {
        new TransferDialog(new Choices(room, at, ticket), hands).open();
    }

    @Override
    public void askService(Seat at, TicketId ticket) {
        new ServiceDialog(new Choices(room, at, ticket), hands).open();
    }

    @Override
    public void askAbsence(Seat at) {
        var model = new AbsenceModel(room.site());
        var now = room.clock().instant();
        var planned = room.loop().read(state -> model.listPlanned(state, staff(at), now));
        new AwayDialog(model, now, planned, hands).open();
    }

    @Override
    public void askEnd(TicketId ticket, String number) {
        new EndDialog(ticket, number, hands).open();
    }

    @Override
    public void showServices() {
        allServices.open();
    }

    @Override
    public void showAccuracy() {
        allServices.close();
        getUI().ifPresent(CounterNavigation::toAccuracy);
    }

    @Override
    public void showKeys() {
        // Two presses may come before the page knows that a dialog is open.
        if (keys == null || !keys.isOpened()) {
            keys = new KeysDialog();
            keys.open();
        }
    }

    @Override
    public void signedOut(Reply reply) {
        var refused = Refusals.findSentence(words, reply);
        if (refused.isPresent() && seat != null && room.isSeated(seat)) {
            current.say(refused.get());
            return;
        }
        Console.standUp();
        seat = null;
        getUI().ifPresent(CounterNavigation::toSignIn);
    }
}
