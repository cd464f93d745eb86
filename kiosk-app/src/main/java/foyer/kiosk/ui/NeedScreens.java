package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import foyer.contract.Need;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.NeedRules;
import foyer.webhost.ui.Icon;
import java.util.List;
import java.util.stream.Collectors;

/** What a visitor may say they need. */
final class NeedScreens {
    private NeedScreens() {}

    /** The ways on, and under them, where it is offered, the way to say what would help. */
    static List<Component> below(Scene scene, Component ways) {
        return NeedRules.offered(scene.menu(), scene.session().screen())
                ? List.of(ways, entry(scene))
                : List.of(ways);
    }

    /** With what was chosen. */
    private static NativeButton entry(Scene scene) {
        var chosen = NeedRules.chosen(scene.session());
        var names =
                chosen.stream()
                        .map(one -> scene.name(one.name()))
                        .collect(Collectors.joining(", "));
        return Parts.way(
                scene,
                chosen.isEmpty() ? "way--need" : "way--need way--said",
                "ear",
                scene.say("needs.open"),
                chosen.isEmpty() ? scene.say("needs.open.hint") : names,
                Simple.SAY_NEEDS);
    }

    static Main main(Scene scene) {
        var lead = new Paragraph(scene.say("needs.hint"));
        lead.addClassName("k-lead");
        var needs = Parts.div("needs");
        scene.menu().needs().forEach(one -> needs.add(need(scene, one)));
        var done =
                Parts.way(scene, "way--main", "check", scene.say("needs.done"), null, Simple.BACK);
        var main =
                Parts.main(
                        scene,
                        List.of(Parts.title(scene.say("needs.title")), lead),
                        List.of(needs, done));
        main.addClassName("needing");
        return main;
    }

    private static NativeButton need(Scene scene, Need need) {
        boolean on = scene.session().visitor().needs().contains(need.code());
        var button =
                Parts.button(
                        scene,
                        "way need",
                        new Action.ToggleNeed(need.code()),
                        new Icon(on ? "circle-check" : "plus"),
                        new Div(new H2(scene.name(need.name()))));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        return button;
    }
}
