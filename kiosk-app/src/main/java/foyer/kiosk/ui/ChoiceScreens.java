package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.ServiceCode;
import foyer.kiosk.session.Menu;
import foyer.kiosk.session.Session;
import foyer.kiosk.session.WayChoices;
import foyer.kiosk.text.Openings;
import foyer.kiosk.text.Waits;
import foyer.webhost.ui.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One service: what is known of the wait, and the ways on. */
final class ChoiceScreens {
    private ChoiceScreens() {}

    static Main choice(Scene scene, Menu.Service service) {
        var how = new H2(scene.say("choice.how"));
        how.getStyle().set("font-size", "var(--fy-text-l)");
        var ways = WayScreens.ways(scene, WayChoices.open(service));
        var main =
                Parts.main(
                        scene,
                        List.of(
                                Parts.title(scene.name(service.name())),
                                facts(scene, service),
                                how),
                        NeedScreens.below(scene, ways));
        main.addClassName("choice");
        return main;
    }

    private static Section facts(Scene scene, Menu.Service service) {
        var facts =
                new Section(
                        ahead(scene, service.code()),
                        expected(scene, service.code()),
                        pledge(scene, service));
        facts.addClassName("facts");
        return facts;
    }

    /** A number and its word, or a sentence when there is nobody or nothing is known. */
    private static Div ahead(Scene scene, ServiceCode code) {
        var number = Parts.bold();
        var word = Parts.span("soft", "");
        var fact = Parts.div("fact", number, word);
        scene.live(
                now -> {
                    int people = people(now, code);
                    fact.setClassName("fact--words", people <= 0);
                    var sentence =
                            people < 0
                                    ? scene.say("choice.ahead.unknown")
                                    : scene.texts().get("choice.ahead", "n", people);
                    number.setText(people > 0 ? Integer.toString(people) : sentence);
                    word.setText(people > 0 ? sentence : "");
                });
        return fact;
    }

    private static int people(Session now, ServiceCode code) {
        return now.menu().live()
                ? now.menu().findService(code).map(ChoiceScreens::people).orElse(-1)
                : -1;
    }

    /** Who will really go first, when that is known. */
    private static int people(Menu.Service service) {
        var wait = service.expected();
        return wait == null ? service.peopleAhead() : wait.ahead();
    }

    /** A range; nothing at all while it is not known. */
    private static Div expected(Scene scene, ServiceCode code) {
        var words = new Span();
        var wait = Parts.div("wait", new Icon("armchair"), words);
        scene.live(
                now -> {
                    var expected = now.menu().findService(code).map(Menu.Service::expected);
                    wait.setVisible(expected.isPresent());
                    words.setText(expected.map(one -> Waits.say(scene.texts(), one)).orElse(""));
                });
        return wait;
    }

    private static Div pledge(Scene scene, Menu.Service service) {
        var sentence = scene.texts().get("choice.promise", "n", service.standardMinutes());
        return Parts.div("pledge", new Icon("clock"), new Span(sentence));
    }

    static Main closed(Scene scene, Menu.Service service) {
        var why = Objects.requireNonNullElse(service.closed(), Menu.Closed.BY_STAFF);
        var sign =
                Parts.div("sign", new Icon("lock-keyhole"), new Span(scene.say("closed." + why)));
        var now = new H2(scene.say("closed.instead"));
        now.getStyle().set("font-size", "var(--fy-text-l)");
        var ways = WayScreens.ways(scene, WayChoices.closed(scene.menu(), service));
        var read = new ArrayList<Component>();
        read.add(Parts.title(scene.name(service.name())));
        read.add(sign);
        read.addAll(again(scene, service));
        read.add(now);
        var main = Parts.main(scene, read, List.of(ways));
        main.addClassName("choice");
        return main;
    }

    /** When it opens again, and what else the site says can be done. */
    private static List<Paragraph> again(Scene scene, Menu.Service service) {
        var lines = new ArrayList<Paragraph>();
        if (service.again() != null) {
            lines.add(new Paragraph(Openings.say(scene.times(), "closed.opens", service.again())));
        }
        if (service.instead() != null) {
            lines.add(new Paragraph(scene.name(service.instead())));
        }
        return lines;
    }
}
