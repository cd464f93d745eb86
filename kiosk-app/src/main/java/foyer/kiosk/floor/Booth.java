package foyer.kiosk.floor;

import foyer.kiosk.session.Action;
import foyer.kiosk.session.Effect;
import foyer.kiosk.session.Input;
import foyer.kiosk.session.Key;
import foyer.kiosk.session.Saying;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;
import foyer.kiosk.session.SessionRules;
import foyer.kiosk.session.Timer;
import foyer.kiosk.speech.Script;
import foyer.kiosk.text.Sentence;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One screen's session. Touches, keys, the headset and {@link #leave} may come on any thread, all
 * else only on the loop.
 */
public final class Booth {
    private final Floor floor;
    private final SessionRules rules;
    private final Duration glimpse;
    private final Map<Timer, Future<?>> timers = new EnumMap<>(Timer.class);
    private final ArrayDeque<Input> inputs = new ArrayDeque<>();
    private final List<Effect.PrintSlip> slips = new ArrayList<>();
    private final List<Effect.Print> papers = new ArrayList<>();
    private final List<Effect.PrintLeaflet> leaflets = new ArrayList<>();
    private Session session;
    private @Nullable Page page;
    private @Nullable Future<?> showing;
    private long shownInstance;

    /**
     * @param glimpse an answer within it spares the visitor a screen that nobody could read
     */
    Booth(Floor floor, SessionRules rules, Duration glimpse, Session session) {
        this.floor = floor;
        this.rules = rules;
        this.glimpse = glimpse;
        this.session = session;
    }

    /**
     * A finger on the screen that had this instance.
     *
     * @param at when it came down, by the screen's own clock: what arrives together need not have
     *     been touched together
     */
    public void touch(long instance, Duration at, Action action) {
        floor.touched(this, instance, at, action);
    }

    /** A key of the keypad, on the screen that had this instance. */
    public void press(long instance, Key key) {
        floor.pressed(this, instance, key);
    }

    /** Signs of a real keyboard or a scanner. */
    public void type(long instance, String text) {
        floor.typed(this, instance, text);
    }

    public void headset(boolean plugged) {
        floor.heard(this, plugged ? new Input.HeadsetPlugged() : new Input.HeadsetPulled());
    }

    /** The page is gone. */
    public void leave() {
        floor.leave(this);
    }

    void attach(Page shown) {
        page = shown;
        show();
    }

    boolean isFree() {
        return page == null;
    }

    void detach() {
        page = null;
    }

    void end() {
        timers.values().forEach(timer -> timer.cancel(false));
        timers.clear();
    }

    /** Effects give inputs of their own; they are taken in turn, never inside each other. */
    void take(Input input) {
        inputs.add(input);
        if (inputs.size() > 1) {
            return;
        }
        var before = session;
        while (!inputs.isEmpty()) {
            step(inputs.element());
            inputs.remove();
        }
        if (!session.equals(before)) {
            showInTime();
        }
        // Drawing a slip takes longer than anything else here: the visitor sees the number first.
        var due = List.copyOf(papers);
        papers.clear();
        due.forEach(print -> floor.print(this, print));
        var handouts = List.copyOf(leaflets);
        leaflets.clear();
        handouts.forEach(print -> floor.print(this, print));
        var slipsDue = List.copyOf(slips);
        slips.clear();
        slipsDue.forEach(slip -> floor.printSlip(this, slip));
    }

    private void showInTime() {
        if (showing != null) {
            showing.cancel(false);
            showing = null;
        }
        if (session.screen() instanceof Screen.Issuing && shownInstance != session.instance()) {
            showing = floor.later(this::show, glimpse.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            show();
        }
    }

    private void show() {
        var shown = page;
        if (shown != null) {
            shownInstance = session.instance();
            shown.show(session);
        }
    }

    private void step(Input input) {
        long instance = session.instance();
        var step = rules.step(session, input);
        session = step.session();
        if (session.instance() != instance) {
            end();
        }
        step.effects().forEach(this::carryOut);
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.Ask ask -> floor.ask(this, ask);
            case Effect.Recall recall -> floor.recall(this, recall);
            case Effect.KeepNumber keep -> floor.keepNumber(this, keep);
            case Effect.Print print -> papers.add(print);
            case Effect.PrintLeaflet print -> leaflets.add(print);
            case Effect.PrintSlip slip -> slips.add(slip);
            case Effect.Abandon(var intent) -> floor.abandon(intent);
            case Effect.StartTimer start -> startTimer(start);
            case Effect.Speak(var what) -> speak(what);
            case Effect.Hush() -> withPage(Page::hush);
            case Effect.PlayClip() -> withPage(Page::playClip);
            case Effect.ClearEverything() -> withPage(shown -> shown.clear(session));
        }
    }

    private void startTimer(Effect.StartTimer start) {
        var running =
                timers.put(
                        start.timer(),
                        floor.later(
                                () -> take(new Input.TimeUp(start.instance(), start.timer())),
                                start.after().toMillis(),
                                TimeUnit.MILLISECONDS));
        if (running != null) {
            running.cancel(false);
        }
    }

    private void speak(Saying what) {
        if (session.keypad().voice()) {
            var zone = session.menu().zone();
            var sentences =
                    Script.of(session, what).stream().map(line -> Sentence.of(line, zone)).toList();
            int volume = session.visitor().hearing().volume();
            var spoken = new Spoken(sentences, volume, what == Saying.PAPER);
            withPage(shown -> shown.speak(spoken));
        } else if (what == Saying.BEGIN) {
            withPage(Page::speechless);
        }
    }

    private void withPage(Consumer<Page> work) {
        var shown = page;
        if (shown != null) {
            work.accept(shown);
        }
    }
}
