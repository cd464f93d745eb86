package foyer.server.counters.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.server.counters.Attendance;
import foyer.server.counters.CounterRoom;
import foyer.server.counters.Seat;
import foyer.server.counters.VisitorsModel;
import foyer.server.counters.Words;
import foyer.server.counters.roll.RollKeys;
import foyer.server.visitors.Leaving;
import foyer.server.visitors.desk.VisitorDesk;
import foyer.server.visitors.desk.VisitorDesks;
import foyer.webhost.ui.Arch;
import io.micronaut.context.annotation.Prototype;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Business visitors in the building: signing them out, and the roll for an evacuation. */
@Prototype
@Route(CounterNavigation.VISITORS)
class VisitorsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(VisitorsView.class);
    private static final Duration ANEW_EVERY = Duration.ofSeconds(5);

    private final transient CounterRoom room;
    private final transient VisitorDesk desk;
    private final transient RollKeys keys;
    private final transient Attendance attendance;
    private final transient Words words = Console.words();
    private final Paragraph count = new Paragraph();
    private final Paragraph said = new Paragraph();
    private final Div list = new Div();
    private final KeptRows<VisitorsModel.Line> inside = rows(this::signOut);
    private final H2 unseenTitle = new H2(words.say("visitors.unseen"));
    private final KeptRows<VisitorsModel.Line> unseen = rows(null);
    private transient VisitorsModel.@Nullable House drawn;
    private @Nullable Seat seat;
    private transient @Nullable Registration polling;

    VisitorsView(CounterRoom room, VisitorDesks desks, RollKeys keys, Attendance attendance) {
        this.room = room;
        this.desk = desks.get(room.site().id());
        this.keys = keys;
        this.attendance = attendance;
        addClassName("desk");
        count.setId("visitors-count");
        count.addClassName("acc__all");
        said.setId("visitors-said");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        list.addClassNames("card", "acc__days");
        list.add(inside, unseenTitle, unseen);
        var main = new Main(new H1(words.say("visitors.title")), count, ways(), said, list);
        main.addClassName("acc");
        add(header(), main);
    }

    private KeptRows<VisitorsModel.Line> rows(@Nullable BiConsumer<IntentId, String> out) {
        return new KeptRows<>(
                line -> List.of(line.stay(), line.name()),
                line -> new VisitorRow(words, line, out));
    }

    private Header header() {
        var site = room.site().name().in(new LanguageCode(words.reader().getLanguage()));
        var back =
                Parts.keyed(
                        "armchair",
                        words.say("accuracy.back"),
                        "B",
                        () -> getUI().ifPresent(CounterNavigation::toCounter));
        back.setId("back");
        var header = new Header(new Arch(), Parts.span("grow", site), back);
        header.addClassName("t-head");
        return header;
    }

    private Div ways() {
        var key = keys.hand(room.site().id(), words.reader(), System.nanoTime());
        var ways =
                new Div(
                        way("printer", "visitors.print", "roll/key/" + key, "visitors-print"),
                        way(
                                "file-text",
                                "visitors.csv",
                                "roll/key/" + key + ".csv",
                                "visitors-csv"));
        ways.addClassName("ask__ways");
        return ways;
    }

    private Anchor way(String icon, String phrase, String address, String id) {
        var way = new Anchor(address, "");
        way.add(Parts.icon(icon), new Span(words.say(phrase)));
        way.addClassName("btn");
        way.setTarget("_blank");
        way.setRouterIgnore(true);
        way.setId(id);
        return way;
    }

    @Override
    public String getPageTitle() {
        return words.say("visitors.pagetitle");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        seat = Console.findSeat().filter(room::isSeated).orElse(null);
        if (seat == null) {
            event.forwardTo(SignInView.class);
        } else {
            draw();
        }
    }

    /** Whoever reads this has not left their counter. */
    @Override
    protected void onAttach(AttachEvent event) {
        Console.dress(event.getUI());
        if (seat != null) {
            attendance.opened(this, seat.person().id());
            event.getUI().setPollInterval((int) ANEW_EVERY.toMillis());
            polling = event.getUI().addPollListener(_ -> draw());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        attendance.closed(this);
        if (polling != null) {
            polling.remove();
            event.getUI().setPollInterval(-1);
        }
    }

    private void draw() {
        try {
            show(VisitorsModel.read(desk, room.clock().instant(), words.reader()));
        } catch (IOException e) {
            LOG.warn("the visitors of {} cannot be read", room.site().id(), e);
            count.setText(words.say("visitors.failed"));
        }
    }

    /** Only what has changed: a button must not go from under a finger. */
    private void show(VisitorsModel.House house) {
        if (house.equals(drawn)) {
            return;
        }
        drawn = house;
        count.setText(
                words.say(
                        "visitors.count",
                        Map.of("n", house.inside().size(), "help", house.needingHelp())));
        inside.show(house.inside());
        unseenTitle.setVisible(!house.unseen().isEmpty());
        unseen.show(house.unseen());
        list.setVisible(!house.inside().isEmpty() || !house.unseen().isEmpty());
    }

    private void signOut(IntentId stay, String name) {
        try {
            var phrase =
                    switch (desk.signOut(stay)) {
                        case Leaving.Goes _ -> "visitors.out";
                        case Leaving.AlreadyOut _, Leaving.Unknown _ -> "visitors.already";
                    };
            said.setText(words.say(phrase, Map.of("name", name)));
            draw();
        } catch (IOException e) {
            LOG.warn("a visitor of {} cannot be signed out", room.site().id(), e);
            said.setText(words.say("visitors.failed"));
        }
    }
}
