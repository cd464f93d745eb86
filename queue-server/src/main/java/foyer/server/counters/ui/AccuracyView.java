package foyer.server.counters.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import foyer.contract.words.LanguageCode;
import foyer.server.counters.AccuracyModel;
import foyer.server.counters.AccuracyModel.Figures;
import foyer.server.counters.AccuracyModel.Month;
import foyer.server.counters.Attendance;
import foyer.server.counters.CounterRoom;
import foyer.server.counters.Seat;
import foyer.server.counters.Words;
import foyer.webhost.ui.Arch;
import io.micronaut.context.annotation.Prototype;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How good the waits were that people were told. For everybody who is signed in: whoever says a
 * wait to a customer should know how far it can be trusted.
 */
@Prototype
@Route(CounterNavigation.ACCURACY)
class AccuracyView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(AccuracyView.class);

    private final transient CounterRoom room;
    private final transient Attendance attendance;
    private final transient Words words = Console.words();
    private final Main main = new Main();
    private @Nullable Seat seat;

    AccuracyView(CounterRoom room, Attendance attendance) {
        this.room = room;
        this.attendance = attendance;
        addClassName("desk");
        main.addClassName("acc");
        add(header(), main);
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

    @Override
    public String getPageTitle() {
        return words.say("accuracy.pagetitle");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        seat = Console.findSeat().filter(room::isSeated).orElse(null);
        if (seat == null) {
            event.forwardTo(SignInView.class);
        } else {
            main.removeAll();
            main.add(new H1(words.say("accuracy.title")), soft("accuracy.lead"));
            fill();
        }
    }

    /** Whoever reads this has not left their counter. */
    @Override
    protected void onAttach(AttachEvent event) {
        Console.dress(event.getUI());
        if (seat != null) {
            attendance.opened(this, seat.person().id());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        attendance.closed(this);
    }

    private void fill() {
        try {
            var today = room.site().businessDay(room.clock().instant());
            show(AccuracyModel.read(room.told(), room.site().id(), today));
        } catch (IOException e) {
            LOG.warn("the record of what people were told cannot be read", e);
            main.add(plain("accuracy.failed", "accuracy-failed"));
        }
    }

    private void show(Month month) {
        var all = month.all();
        if (all == null) {
            main.add(plain("accuracy.none", "accuracy-none"));
            return;
        }
        var table = new Div(new AccuracyTable(words, month.days()));
        table.addClassNames("card", "acc__days");
        main.add(summary(all), table, soft("accuracy.read"), soft("accuracy.who"));
    }

    private Paragraph summary(Figures all) {
        var line =
                new Paragraph(
                        words.say(
                                "accuracy.all",
                                Map.of(
                                        "days", AccuracyModel.DAYS,
                                        "n", all.called(),
                                        "held", all.held(),
                                        "off", all.offMinutes(),
                                        "width", all.widthMinutes())));
        line.setId("accuracy-all");
        line.addClassName("acc__all");
        return line;
    }

    private Paragraph soft(String phrase) {
        var line = new Paragraph(words.say(phrase));
        line.addClassName("soft");
        return line;
    }

    private Paragraph plain(String phrase, String id) {
        var line = new Paragraph(words.say(phrase));
        line.setId(id);
        line.addClassName("acc__all");
        return line;
    }
}
