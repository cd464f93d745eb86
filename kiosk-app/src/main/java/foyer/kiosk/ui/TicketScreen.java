package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Given;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Screen.Paper;
import foyer.kiosk.session.Session;
import foyer.kiosk.text.Waits;
import foyer.webhost.ui.Icon;
import foyer.webhost.ui.Plate;
import foyer.webhost.ui.Tag;

/** The number, where to wait, what is known, and the paper. */
final class TicketScreen {
    /** Past this a number does not fit the plate at full size. */
    private static final int LONG_NUMBER = 4;

    private TicketScreen() {}

    static Main main(Scene scene, Given given) {
        var main =
                Parts.main(
                        Parts.title(scene.say("ticket.title")),
                        plate(scene, given),
                        where(scene, given),
                        about(scene, given),
                        paper(scene, given));
        main.addClassName("ticket");
        return main;
    }

    static Footer foot(Scene scene) {
        return Frame.foot(
                scene,
                Parts.button(
                        scene,
                        "btn",
                        Simple.GIVE_BACK,
                        new Icon("undo-2").turning(),
                        new Span(scene.say("ticket.giveback"))),
                Frame.space(),
                Parts.button(
                        scene,
                        "btn btn--main",
                        Simple.DONE,
                        new Icon("check"),
                        new Span(scene.say("ticket.done"))));
    }

    private static Plate plate(Scene scene, Given given) {
        var plate = new Plate(given.number().value());
        plate.addClassName("big");
        plate.setClassName("big--long", given.number().value().length() > LONG_NUMBER);
        var line = new Paragraph(new Span(scene.name(given.service().name())));
        if (given.takenAt() != null) {
            var time = scene.times().clock(given.takenAt());
            var taken = scene.texts().get("ticket.taken", "time", time);
            line.add(Parts.span("between", " · "), Parts.span("thin", taken));
        }
        plate.add(line);
        return plate;
    }

    private static Section where(Scene scene, Given given) {
        var how = new Paragraph();
        var way = given.service().way();
        if (way != null) {
            how.add(new Span(scene.name(way)), new Break());
        }
        how.add(new Span(scene.say("ticket.shown")));
        var where =
                new Section(
                        Parts.dot("map-pin"),
                        new Div(new H2(scene.name(given.service().place())), how));
        where.addClassName("where");
        return where;
    }

    private static Section about(Scene scene, Given given) {
        var about = new Section(ahead(scene, given));
        about.addClassNames("where", "about");
        if (given.promisedAt() == null) {
            about.add(new Span());
        } else {
            var by = Parts.bold(new Span(scene.times().clock(given.promisedAt())));
            about.add(Parts.div("fact", by, Parts.span("soft", scene.say("ticket.promise"))));
        }
        about.add(phone(scene, given));
        var wait = given.expected();
        if (wait != null) {
            about.add(
                    Parts.div(
                            "wait",
                            new Icon("armchair"),
                            new Span(Waits.say(scene.texts(), wait))));
        }
        return about;
    }

    private static Div ahead(Scene scene, Given given) {
        if (given.heldUntil() != null) {
            var from = Parts.bold(new Span(scene.times().clock(given.heldUntil())));
            return Parts.div("fact", from, Parts.span("soft", scene.say("ticket.held")));
        }
        Integer people = given.ahead();
        if (people == null) {
            return Parts.div(
                    "fact fact--words", Parts.bold(new Span(scene.say("ticket.ahead.unknown"))));
        }
        var words = scene.texts().get("choice.ahead", "n", people);
        return people == 0
                ? Parts.div("fact fact--words", Parts.bold(new Span(words)))
                : Parts.div(
                        "fact", Parts.bold(new Span(people.toString())), Parts.span("soft", words));
    }

    private static Div phone(Scene scene, Given given) {
        var code =
                QrImage.of(
                        scene.menu().phoneAddress() + given.link().value(),
                        scene.say("ticket.phone.alt"));
        var frame = new Span(code);
        frame.addClassName("qr");
        return Parts.div("phone", frame, Parts.bold(new Span(scene.say("ticket.phone"))));
    }

    private static Div paper(Scene scene, Given given) {
        var place = new Div();
        place.getStyle().set("display", "contents");
        place.getElement().setAttribute("aria-live", "polite");
        scene.live(
                now -> {
                    place.removeAll();
                    place.add(paper(scene, given, now));
                });
        return place;
    }

    private static Component paper(Scene scene, Given given, Session now) {
        var state = now.screen() instanceof Screen.Ticket(_, var paper) ? paper : Paper.NONE;
        return switch (state) {
            case PRINTING -> slot(scene, given, false);
            case PRINTED -> slot(scene, given, true);
            case NONE -> noPaper(scene, given, now.menu().live());
            case NEVER -> noPrinter(scene, given);
        };
    }

    private static Div slot(Scene scene, Given given, boolean printed) {
        var note =
                Parts.div(
                        "slot__note",
                        new Icon(printed ? "arrow-down" : "printer"),
                        new Span(scene.say(printed ? "ticket.take" : "ticket.printing")));
        var paper = new Span();
        paper.addClassName("slot__paper");
        var slot = Parts.div("slot", note, Parts.span("slot__mouth", ""), paper);
        if (printed) {
            paper.add(Parts.span("code", given.number().value()));
            var tag = new Tag(Tag.Kind.OK, "check", scene.say("ticket.printed"));
            tag.addClassName("slot__ok");
            slot.add(tag);
        } else {
            slot.addClassName("slot--waiting");
        }
        return slot;
    }

    private static Div noPrinter(Scene scene, Given given) {
        return Parts.div(
                "where noprinter",
                Parts.dot("smartphone"),
                new Div(
                        new H2(scene.say("ticket.noprinter")),
                        new Paragraph(withNumber(scene, "ticket.noprinter.hint", given))));
    }

    /** The number reads from the left, also within a text that does not. */
    private static String withNumber(Scene scene, String key, Given given) {
        return scene.texts().get(key, "number", "\u2066" + given.number().value() + "\u2069");
    }

    private static Div noPaper(Scene scene, Given given, boolean staffKnow) {
        var sentence = withNumber(scene, "ticket.nopaper.hint", given);
        if (staffKnow) {
            sentence += " " + scene.say("ticket.nopaper.staff");
        }
        return Parts.div(
                "where nopaper",
                Parts.dot("printer-x"),
                new Div(new H2(scene.say("ticket.nopaper")), new Paragraph(sentence)));
    }

    @com.vaadin.flow.component.Tag("br")
    private static final class Break extends Component {}
}
