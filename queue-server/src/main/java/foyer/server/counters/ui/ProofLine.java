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
import org.jspecify.annotations.Nullable;

/** Whether the public was told. Green only when a display or a loudspeaker has said so itself. */
final class ProofLine extends Div {
    private final transient Words words = Console.words();

    private final transient Actions actions;

    /** Always on the page: what is put into a live region that was there before is read out. */
    private final Div alarm = new Div();

    private final Div rest = new Div();
    private transient @Nullable Proof drawn;

    ProofLine(Actions actions) {
        this.actions = actions;
        setId("proof");
        // The console's only assertive words: somebody may be waiting for a call in vain.
        alarm.getElement().setAttribute("role", "alert");
        alarm.addClassName("proof__alarm");
        rest.addClassName("proof__rest");
        add(alarm, rest);
        setVisible(false);
    }

    void show(Proof proof) {
        if (proof.equals(drawn)) {
            return;
        }
        drawn = proof;
        alarm.removeAll();
        rest.removeAll();
        setVisible(!(proof instanceof Proof.None));
        switch (proof) {
            case Proof.Shown(String display, Duration after) ->
                    proven("monitor-check", "proof.shown", display, after);
            case Proof.Spoken(String node, Duration after) ->
                    proven("volume-2", "proof.spoken", node, after);
            case Proof.Awaited _ -> {
                setClassName("proof proof--awaited");
                rest.add(line("hourglass", words.say("proof.awaited")));
            }
            case Proof.Missing missing -> {
                setClassName("proof proof--missing");
                var displays = String.join(", ", missing.displays());
                alarm.add(
                        new Tag(
                                Tag.Kind.WARN,
                                "monitor-x",
                                words.say("proof.missing", Map.of("displays", displays))),
                        Parts.span("grow", words.say("proof.missing.hint")));
                rest.add(Parts.button("megaphone", words.say("action.recall"), actions::recall));
            }
            case Proof.NoDisplay _ -> {
                setClassName("proof proof--awaited");
                rest.add(line("megaphone", words.say("proof.none")));
            }
            case Proof.None _ -> {}
        }
    }

    private void proven(String icon, String phrase, String display, Duration after) {
        setClassName("proof");
        var seconds = String.format(Locale.ROOT, "%.1f", after.toMillis() / 1000.0);
        rest.add(line(icon, words.say(phrase, Map.of("display", display, "seconds", seconds))));
    }

    private static Span line(String icon, String text) {
        return new Span(new Icon(icon), new Span(text));
    }
}
