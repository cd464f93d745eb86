package foyer.appliance.faults;

import static org.awaitility.Awaitility.await;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.kiosk.floor.Booth;
import foyer.kiosk.floor.Page;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Given;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** One visitor who does as the test says. What is seen is noted. */
final class Visitor implements Page {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Told told;
    private final Runnable breath;
    private final AtomicReference<Session> seen = new AtomicReference<>();
    private final Booth booth;
    private Duration hands = Duration.ZERO;

    /**
     * @param breath lets a moment pass between two touches, by the kiosk's clock
     */
    Visitor(KioskCore kiosk, Told told, Runnable breath) {
        this.told = told;
        this.breath = breath;
        this.booth = kiosk.enter(this);
    }

    @Override
    public void show(Session session) {
        seen.set(session);
        switch (session.screen()) {
            case Screen.Issuing issuing -> told.wish(issuing.issue());
            case Screen.Ticket ticket -> told.number(ticket.given());
            default -> {}
        }
    }

    @Override
    public void clear(Session session) {
        seen.set(session);
    }

    Given takesTicket(ServiceCode service) {
        goesTo(service);
        var given = waitsHere();
        touch(Simple.DONE, Screen.Attract.class);
        return given;
    }

    void goesTo(ServiceCode service) {
        touch(new Action.ChooseLanguage(new LanguageCode("en")), Screen.Groups.class);
        touch(new Action.OpenService(service), Screen.Choice.class);
    }

    Given waitsHere() {
        touch(Simple.WAIT_HERE, Screen.Issuing.class, Screen.Ticket.class);
        await("a number").atMost(PATIENCE).until(() -> is(Screen.Ticket.class));
        return ((Screen.Ticket) seen.get().screen()).given();
    }

    /**
     * A complaint, about nothing in particular, to be answered by e-mail.
     *
     * @return the reference on the screen
     */
    String complains(String text, String email) {
        touch(new Action.ChooseLanguage(new LanguageCode("en")), Screen.Groups.class);
        touch(new Action.OpenEntry("tell-us"), () -> isAsked("kind"));
        touch(new Action.Pick("complaint"), () -> isAsked("about"));
        touch(Simple.NEXT, () -> isAsked("text"));
        types(text);
        touch(Simple.NEXT, () -> isAsked("contact"));
        touch(new Action.Pick("email"), () -> isAsked("email"));
        types(email);
        touch(Simple.NEXT, () -> is(Screen.Outcome.class));
        var reference = ((Screen.Outcome) seen.get().screen()).said().code();
        touch(Simple.DONE, Screen.Attract.class);
        return reference;
    }

    /** The mark of the welcome, and nothing else. */
    void rates(int welcome) {
        touch(new Action.ChooseLanguage(new LanguageCode("en")), Screen.Groups.class);
        touch(new Action.OpenEntry("survey"), () -> isAsked("welcome"));
        touch(new Action.Rate(welcome), () -> isAsked("waiting"));
        touch(Simple.NEXT, () -> isAsked("efficiency"));
        touch(Simple.NEXT, () -> isAsked("result"));
        touch(Simple.NEXT, () -> isAsked("settled"));
        touch(Simple.NEXT, () -> isAsked("ticket"));
        touch(Simple.NEXT, Screen.Outcome.class);
        touch(Simple.DONE, Screen.Attract.class);
    }

    private void types(String text) {
        breath.run();
        booth.type(seen.get().instance(), text);
        await(text).atMost(PATIENCE).until(() -> isTyped(text));
    }

    private boolean isTyped(String text) {
        return seen.get().screen() instanceof Screen.Asking asking
                && asking.draft().text().equals(text);
    }

    private boolean isAsked(String question) {
        return seen.get().screen() instanceof Screen.Asking asking
                && asking.question().key().equals(question);
    }

    @SafeVarargs
    private void touch(Action action, Class<? extends Screen>... next) {
        touch(action, () -> is(next));
    }

    /** Again until it counts, as people do. */
    private void touch(Action action, BooleanSupplier next) {
        await(action.toString())
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_EVERY)
                .until(
                        () -> {
                            if (next.getAsBoolean()) {
                                return true;
                            }
                            breath.run();
                            hands = hands.plusSeconds(1);
                            booth.touch(seen.get().instance(), hands, action);
                            return false;
                        });
    }

    @SafeVarargs
    private boolean is(Class<? extends Screen>... screens) {
        var screen = seen.get().screen();
        for (var one : screens) {
            if (one.isInstance(screen)) {
                return true;
            }
        }
        return false;
    }
}
