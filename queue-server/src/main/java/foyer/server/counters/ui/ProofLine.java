package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import foyer.server.counters.ConsoleView.Proof;
import foyer.server.counters.Words;
import foyer.webhost.ui.Icon;
import foyer.webhost.ui.Tag;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Whether the public was told. Green only when a display or a loudspeaker has said so itself. */
final class ProofLine extends Div {
    private final transient Words words = Console.words();

    private final transient Actions actions;

    ProofLine(Actions actions) {
        this.actions = actions;
        setId("proof");
        setVisible(false);
    }

    void show(Proof proof) {
        removeAll();
        setVisible(!(proof instanceof Proof.None));
        getElement().removeAttribute("role");
        switch (proof) {
            case Proof.Shown(String display, Duration after) ->
                    proven("monitor-check", "proof.shown", display, after);
            case Proof.Spoken(String node, Duration after) ->
                    proven("volume-2", "proof.spoken", node, after);
            case Proof.Awaited _ -> {
                setClassName("proof proof--awaited");
                add(line("hourglass", words.say("proof.awaited")));
            }
            case Proof.Missing missing -> {
                setClassName("proof proof--missing");
                // The console's only assertive words: somebody may be waiting for a call in vain.
                getElement().setAttribute("role", "alert");
                var displays = String.join(", ", missing.displays());
                add(
                        new Tag(
                                Tag.Kind.WARN,
                                "monitor-x",
                                words.say("proof.missing", Map.of("displays", displays))),
                        Parts.span("grow", words.say("proof.missing.hint")),
                        Parts.button("megaphone", words.say("action.recall"), actions::recall));
            }
            case Proof.None _ -> {}
        }
    }

    private void proven(String icon, String phrase, String display, Duration after) {
        setClassName("proof");
        var seconds = String.format(Locale.ROOT, "%.1f", after.toMillis() / 1000.0);
        add(line(icon, words.say(phrase, Map.of("display", display, "seconds", seconds))));
    }

    private static Span line(String icon, String text) {
        return new Span(new Icon(icon), new Span(text));
    }
}
