package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.WebAddress;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Agency;
import foyer.kiosk.session.Menu;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;
import foyer.kiosk.session.Sheet;
import foyer.kiosk.session.Ways;
import foyer.webhost.ui.Icon;
import java.util.ArrayList;
import java.util.List;

/** The ways on from a service, and what they lead to. */
final class WayScreens {
    /** From so many on they stand closer. */
    private static final int MANY = 4;

    private WayScreens() {}

    /** The first is the one most visitors come for. */
    static Div ways(Scene scene, List<Simple> actions) {
        var ways = Parts.div("ways");
        ways.setClassName("ways--many", actions.size() >= MANY);
        for (var action : actions) {
            ways.add(way(scene, action, action == actions.getFirst() ? "way--main" : ""));
        }
        return ways;
    }

    private static NativeButton way(Scene scene, Simple action, String kind) {
        return switch (action) {
            case WAIT_HERE -> way(scene, kind, "armchair", "choice.wait", action);
            case COME_LATER -> way(scene, kind, "clock-plus", "choice.later", action);
            case DO_ONLINE -> way(scene, kind, "smartphone", "choice.online", action);
            case CALL_HELP -> way(scene, kind, "hand", "choice.help", action);
            case BACK -> way(scene, kind, "list-ordered", "closed.other", action);
            case OTHER_PLACES ->
                    Parts.way(
                            scene,
                            kind,
                            "building-2",
                            scene.say("agencies.title"),
                            scene.say("agencies.hint"),
                            action);
            default -> throw new IllegalArgumentException(action + " is no way on");
        };
    }

    private static NativeButton way(
            Scene scene, String kind, String icon, String key, Simple action) {
        return Parts.way(scene, kind, icon, scene.say(key), scene.say(key + ".hint"), action);
    }

    static Main later(Scene scene, Menu.Service service, List<Ways.Hold> holds) {
        var lead = new Paragraph(scene.say("later.hint"));
        lead.addClassName("k-lead");
        var times = Parts.div("ways");
        times.setClassName("ways--many", holds.size() >= MANY);
        for (var hold : holds) {
            times.add(
                    Parts.way(
                            scene,
                            "way--time",
                            "clock",
                            scene.times().clock(hold.at()),
                            scene.texts().get("later.in", "n", hold.minutes()),
                            new Action.HoldUntil(hold.at())));
        }
        var name = new Paragraph(scene.name(service.name()));
        name.addClassName("way__about");
        var main =
                Parts.main(
                        scene,
                        List.of(Parts.title(scene.say("later.title")), name, lead),
                        List.of(times));
        main.addClassName("choice");
        return main;
    }

    static Main online(Scene scene, Ways.Online online) {
        var read = new ArrayList<Component>();
        read.add(Parts.title(scene.name(online.title())));
        read.add(code(scene, online.address()));
        if (!online.steps().isEmpty()) {
            read.add(steps(scene, online));
        }
        return withPaper(scene, read);
    }

    private static Section steps(Scene scene, Ways.Online online) {
        var list = new OrderedList();
        online.steps().forEach(step -> list.add(new ListItem(scene.name(step))));
        var steps = new Section(new H2(scene.say("online.how")), list);
        steps.addClassName("steps");
        return steps;
    }

    /** The address beside its code reads from the left in every language. */
    private static Div code(Scene scene, WebAddress web) {
        var frame = new Span(QrImage.of(web.value(), scene.say("online.alt")));
        frame.addClassNames("qr", "qr--large");
        // It is broken after a slash rather than within a word.
        var address = new Span(web.spoken().replace("/", "/\u200b"));
        address.addClassName("address");
        address.getElement().setAttribute("dir", "ltr");
        return Parts.div("scan", frame, new Div(new Paragraph(scene.say("online.scan")), address));
    }

    static Main elsewhere(Scene scene, Agency agency) {
        var read = new ArrayList<Component>();
        read.add(Parts.title(scene.name(agency.name())));
        var lead = new Paragraph(scene.name(agency.purpose()));
        lead.addClassName("k-lead");
        read.add(lead);
        read.add(facts(scene, agency));
        var web = agency.web();
        if (web != null) {
            read.add(code(scene, web));
        }
        return withPaper(scene, read);
    }

    private static Section facts(Scene scene, Agency agency) {
        var facts =
                new Section(
                        fact(scene, "map-pin", "agency.address", agency.address(), true),
                        fact(scene, "phone-call", "agency.phone", agency.phone(), true),
                        fact(
                                scene,
                                "clock",
                                "agency.opening",
                                scene.name(agency.opening()),
                                false));
        facts.addClassName("places");
        return facts;
    }

    private static Div fact(Scene scene, String icon, String key, String value, boolean latin) {
        var words = Parts.bold(new Span(value));
        if (latin) {
            words.getElement().setAttribute("dir", "ltr");
        }
        return Parts.div(
                "place", new Icon(icon), new Div(Parts.span("soft", scene.say(key)), words));
    }

    /** The button, or what became of the paper; a node without a printer has neither. */
    private static Main withPaper(Scene scene, List<Component> read) {
        var sheet = sheet(scene.session());
        if (sheet.equals(Sheet.OFFERED)) {
            var print =
                    Parts.way(
                            scene,
                            "way--main",
                            "printer",
                            scene.say("leaflet.print"),
                            scene.say("leaflet.print.hint"),
                            Simple.PRINT_LEAFLET);
            return main(scene, read, List.of(Parts.div("ways", print)));
        }
        return main(scene, read, List.of(state(scene)));
    }

    private static Main main(Scene scene, List<Component> read, List<Component> touch) {
        var main = Parts.main(scene, read, touch);
        main.addClassName("leaflet");
        return main;
    }

    private static Div state(Scene scene) {
        var place = Parts.div("sign sign--paper");
        place.getElement().setAttribute("role", "status");
        scene.live(
                now -> {
                    var state = sheet(now).state();
                    place.removeAll();
                    place.setVisible(state != Sheet.State.NEVER);
                    place.setClassName("sign--ok", state != Sheet.State.FAILED);
                    switch (state) {
                        case PRINTING -> said(scene, place, "printer", "leaflet.printing");
                        case PRINTED -> said(scene, place, "arrow-down", "leaflet.printed");
                        case FAILED -> said(scene, place, "printer-x", "leaflet.failed");
                        case OFFERED, NEVER -> {}
                    }
                });
        return place;
    }

    private static void said(Scene scene, Div place, String icon, String key) {
        place.add(new Icon(icon), new Span(scene.say(key)));
    }

    private static Sheet sheet(Session session) {
        return switch (session.screen()) {
            case Screen.Online(_, var sheet) -> sheet;
            case Screen.Elsewhere(_, _, var sheet) -> sheet;
            default -> Sheet.NEVER;
        };
    }

    static NativeButton tile(Scene scene, String icon, String name, String hint, Action action) {
        return Parts.button(
                scene,
                "tile tile--plain",
                action,
                Parts.dot(icon),
                new H2(name),
                new Paragraph(new Span(hint)));
    }
}
