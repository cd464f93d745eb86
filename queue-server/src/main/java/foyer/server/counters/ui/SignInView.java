package foyer.server.counters.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.server.counters.Attendance;
import foyer.server.counters.CounterRoom;
import foyer.server.counters.CounterRooms;
import foyer.server.counters.Refusals;
import foyer.server.counters.Seat;
import foyer.server.counters.Words;
import foyer.server.people.Person;
import foyer.server.people.SignInResult;
import foyer.server.sites.Counter;
import foyer.server.ticketing.loop.Reply;
import foyer.webhost.ui.Arch;
import io.micronaut.context.annotation.Prototype;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** User, password, counter. */
@Prototype
@Route(CounterNavigation.SIGN_IN)
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient CounterRoom room;
    private final transient Attendance attendance;
    private final transient CounterRooms rooms;
    private final transient Words words = Console.words();
    private final transient LanguageCode language = new LanguageCode(words.reader().getLanguage());
    private final TextField user = new TextField(words.say("signin.user"));
    private final PasswordField password = new PasswordField(words.say("signin.password"));
    private final ComboBox<Counter> counter = new ComboBox<>(words.say("signin.counter"));
    private final Paragraph problem = new Paragraph();

    SignInView(CounterRoom room, CounterRooms rooms, Attendance attendance) {
        this.room = room;
        this.rooms = rooms;
        this.attendance = attendance;
        addClassName("desk");
        add(header(), new Main(form()));
        user.setAutofocus(true);
        user.setMaxLength(100);
        user.getElement().setAttribute("autocomplete", "username");
        user.setId("user");
        password.setMaxLength(200);
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setId("password");
        counter.setItems(room.site().counters());
        counter.setItemLabelGenerator(this::label);
        counter.setId("counter");
        problem.addClassName("signin__problem");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public String getPageTitle() {
        return words.say("signin.pagetitle");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Console.dress(event.getUI());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Console.findSeat().filter(room::isSeated).isPresent()) {
            event.forwardTo(CounterView.class);
        }
    }

    private Header header() {
        var header =
                new Header(
                        new Arch(),
                        Parts.span("grow", room.site().council().in(language)),
                        new LanguageChoice());
        header.addClassName("t-head");
        return header;
    }

    private Div form() {
        var go = new NativeButton(words.say("signin.go"), _ -> signIn());
        go.addClassNames("btn", "btn--main");
        go.addComponentAsFirst(Parts.icon("log-in"));
        go.addClickShortcut(Key.ENTER);
        go.setId("go");
        var lead = new Paragraph(room.site().name().in(language));
        lead.addClassName("soft");
        var form =
                new Div(
                        new H1(words.say("signin.title")),
                        rooms.list().size() > 1 ? sites() : lead,
                        user,
                        password,
                        counter,
                        go,
                        problem);
        form.addClassNames("card", "signin");
        return form;
    }

    /** Another site has other counters: the page begins anew. */
    private ComboBox<CounterRoom> sites() {
        var site = new ComboBox<CounterRoom>(words.say("signin.site"));
        site.setItems(rooms.list());
        site.setItemLabelGenerator(one -> one.site().name().in(language));
        site.setValue(room);
        site.setId("site");
        site.addValueChangeListener(
                change -> {
                    if (change.getValue() != null && !change.getValue().equals(room)) {
                        Console.goTo(change.getValue().site().id());
                        UI.getCurrent().getPage().reload();
                    }
                });
        return site;
    }

    private String label(Counter one) {
        var name = one.label().in(language);
        return room.loop()
                .read(state -> state.findSignInAt(one.id()))
                .flatMap(in -> room.people().findPerson(in.staff()))
                .map(there -> taken(name, there, one.id()))
                .orElse(name);
    }

    private String taken(String counter, Person there, CounterId id) {
        var held =
                room.loop()
                        .read(state -> state.findTicketAt(id).map(ticket -> ticket.number()))
                        .filter(_ -> attendance.isAway(there.id()));
        return held.map(
                        number ->
                                words.say(
                                        "signin.counter.held",
                                        Map.of(
                                                "counter",
                                                counter,
                                                "name",
                                                there.name(),
                                                "number",
                                                number.value())))
                .orElseGet(
                        () ->
                                words.say(
                                        "signin.counter.taken",
                                        Map.of("counter", counter, "name", there.name())));
    }

    private void signIn() {
        problem.setText("");
        var chosen = counter.getValue();
        if (chosen == null) {
            problem.setText(words.say("signin.nocounter"));
            return;
        }
        switch (room.signIns().signIn(user.getValue(), password.getValue().toCharArray())) {
            case SignInResult.Welcome(Person person) -> takeSeat(new Seat(person, chosen.id()));
            case SignInResult.Wrong _ -> problem.setText(words.say("signin.wrong"));
            case SignInResult.Busy _ -> problem.setText(words.say("signin.busy"));
            case SignInResult.Wait wait ->
                    problem.setText(
                            words.say(
                                    "signin.wait", Map.of("seconds", wait.left().toSeconds() + 1)));
        }
        password.clear();
    }

    private void takeSeat(Seat seat) {
        var there = room.desk().findCounterOf(seat.person().id()).orElse(null);
        if (there != null && !there.equals(seat.counter())) {
            var label = room.site().getCounter(there).label().in(language);
            problem.setText(words.say("signin.elsewhere", Map.of("counter", label)));
            return;
        }
        // Who knew the session's id before does not know it now.
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        // A browser that was closed left the person signed in: they sit down where they were.
        CompletionStage<@Nullable Reply> reply =
                there != null
                        ? CompletableFuture.completedStage(null)
                        : room.desk()
                                .signIn(seat.person().id(), seat.counter())
                                .thenApply(one -> one);
        Console.then(UI.getCurrent(), reply, came -> seated(seat, came));
    }

    private void seated(Seat seat, @Nullable Reply reply) {
        var refused =
                reply == null ? Optional.<String>empty() : Refusals.findSentence(words, reply);
        if (refused.isPresent()) {
            problem.setText(refused.get());
            return;
        }
        Console.sit(seat);
        getUI().ifPresent(CounterNavigation::toCounter);
    }
}
