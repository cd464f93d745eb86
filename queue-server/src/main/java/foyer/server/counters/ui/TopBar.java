package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import foyer.server.counters.ConsoleView;
import foyer.server.counters.ConsoleView.Presence;
import foyer.server.counters.Words;
import foyer.server.ticketing.Absence;
import foyer.webhost.ui.Arch;
import foyer.webhost.ui.Tag;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which counter, who, the profile, whether they are there, the time. */
final class TopBar extends Header {
    private final transient Words words = Console.words();
    private final Span counter = new Span();
    private final Span who = Parts.span("t-head__who grow", "");
    private final Div state = new Div();
    private final Span time = Parts.span("t-head__time", "");
    private final NativeButton rest;
    private final NativeButton away;
    private final NativeButton back;

    TopBar(Actions actions) {
        addClassName("t-head");
        rest = keyed("coffee", "break", "B", () -> actions.leave(Absence.Kind.BREAK, null));
        away = keyed("door-open", "away", "W", actions::chooseAbsence);
        back = keyed("armchair", "back", "B", actions::comeBack);
        add(
                new Arch(),
                counter,
                who,
                state,
                back,
                rest,
                away,
                keyed("keyboard", "keys", "?", actions::showKeys),
                Parts.button("log-out", words.say("header.signout"), actions::signOut),
                time);
    }

    private NativeButton keyed(String icon, String action, String key, Runnable does) {
        var button = Parts.keyed(icon, words.say("action." + action), key, does);
        button.setId(action);
        return button;
    }

    void show(ConsoleView.Header header, String name) {
        counter.setText(header.counter());
        who.setText(header.site() + " · " + name + " · " + header.profile());
        who.getElement().setAttribute("title", who.getText());
        time.setText(Console.time(header.time()));
        state.removeAll();
        state.add(tag(header.presence()));
        boolean here = !(header.presence() instanceof Presence.SignedOut);
        boolean left = header.presence().left();
        back.setVisible(left);
        rest.setVisible(here && !left);
        away.setVisible(here && !left);
    }

    private Tag tag(Presence presence) {
        return switch (presence) {
            case Presence.Here _ -> new Tag(Tag.Kind.OK, "circle-check", words.say("header.here"));
            case Presence.OnBreak(var since, var until) ->
                    new Tag(Tag.Kind.WARN, "coffee", span("header.break", since, until));
            case Presence.Away(var since, var until) ->
                    new Tag(Tag.Kind.WARN, "door-open", span("header.away", since, until));
            case Presence.Planned(LocalTime until) ->
                    new Tag(Tag.Kind.WARN, "clock", at("header.planned", until));
            case Presence.SignedOut _ ->
                    new Tag(Tag.Kind.WARN, "triangle-alert", words.say("header.signedout"));
        };
    }

    private String span(String phrase, LocalTime since, @Nullable LocalTime until) {
        return until == null ? at(phrase, since) : at(phrase + ".until", until);
    }

    private String at(String phrase, LocalTime time) {
        return words.say(phrase, Map.of("time", Console.time(time)));
    }
}
