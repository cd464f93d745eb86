package foyer.appliance.faults;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.kiosk.floor.Booth;
import foyer.kiosk.floor.Page;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One visitor after the other before one screen: language, service, “Wait here”, number, done. What
 * they see is noted. Shown to by the kiosk's loop, touches from the hands' one thread.
 */
final class PasserBy implements Page {
    private static final LanguageCode ENGLISH = new LanguageCode("en");
    private static final int LEAST_MILLIS = 220;
    private static final int SPREAD_MILLIS = 500;

    private final Told told;
    private final List<ServiceCode> services;
    private final Random random;
    private final ScheduledExecutorService hands;
    private volatile boolean last;
    private volatile @Nullable Session seen;
    private volatile @Nullable Booth booth;

    PasserBy(Told told, List<ServiceCode> services, Random random, ScheduledExecutorService hands) {
        this.told = told;
        this.services = List.copyOf(services);
        this.random = random;
        this.hands = hands;
    }

    void standsAt(Booth screen) {
        booth = screen;
        touchSoon();
    }

    /** Whoever is at the screen is served; nobody comes after them. */
    void isTheLast() {
        last = true;
    }

    boolean hasGone() {
        var session = seen;
        return last && session != null && session.screen() instanceof Screen.Attract;
    }

    @Override
    public void show(Session session) {
        seen = session;
        switch (session.screen()) {
            case Screen.Issuing issuing -> told.wish(issuing.issue());
            case Screen.Ticket ticket -> told.number(ticket.given());
            default -> {}
        }
    }

    @Override
    public void clear(Session session) {
        seen = session;
    }

    /** Whoever fails to touch stops, and the count of wishes says so. */
    private void touchSoon() {
        var soon = LEAST_MILLIS + random.nextInt(SPREAD_MILLIS);
        var _ = hands.schedule(this::touch, soon, TimeUnit.MILLISECONDS);
    }

    private void touch() {
        var session = seen;
        var screen = booth;
        if (session != null && screen != null) {
            var action = next(session.screen());
            if (action != null) {
                screen.touch(session.instance(), action);
            }
        }
        touchSoon();
    }

    private @Nullable Action next(Screen screen) {
        return switch (screen) {
            case Screen.Attract _ -> last ? null : new Action.ChooseLanguage(ENGLISH);
            case Screen.Groups _, Screen.Services _ ->
                    new Action.OpenService(services.get(random.nextInt(services.size())));
            case Screen.Choice _ -> Simple.WAIT_HERE;
            case Screen.Issuing _, Screen.Sending _ -> null;
            case Screen.Ticket _, Screen.Sorry _, Screen.GivenBack _, Screen.Outcome _ ->
                    Simple.DONE;
            case Screen.ClosedService _, Screen.Languages _, Screen.Help _, Screen.Asking _ ->
                    Simple.START_AGAIN;
            case Screen.Found _, Screen.Later _, Screen.Online _ -> Simple.START_AGAIN;
            case Screen.Agencies _, Screen.Elsewhere _, Screen.Needs _ -> Simple.START_AGAIN;
            case Screen.IdleWarning _ -> Simple.STILL_HERE;
        };
    }
}
