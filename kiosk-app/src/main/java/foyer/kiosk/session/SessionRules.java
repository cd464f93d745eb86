package foyer.kiosk.session;

import foyer.contract.words.IntentId;
import foyer.kiosk.journey.Heard;
import foyer.kiosk.session.Screen.Call;
import foyer.kiosk.session.Screen.Trouble;
import java.time.Duration;

/**
 * The rules of a stay at the screen. Every visitor's stay ends, with or without them, on the
 * welcome screen and with nothing of them in the session.
 */
public final class SessionRules {
    private final Pace pace;
    private final boolean printer;
    private final TicketRules tickets;
    private final TouchRules touches;
    private final KeyRules keys;
    private final JourneyRules journeys;
    private final AskingRules asking;

    private SessionRules(Pace pace, boolean printer) {
        this.pace = pace;
        this.printer = printer;
        this.tickets = new TicketRules(this);
        this.journeys = new JourneyRules(this, tickets);
        this.asking = new AskingRules(this, journeys);
        this.touches = new TouchRules(this, new WayRules(this, printer), journeys, asking, tickets);
        this.keys = new KeyRules(this, touches);
    }

    public SessionRules(Pace pace) {
        this(pace, true);
    }

    /** Nothing is then said of paper, neither that it comes nor that it does not. */
    public static SessionRules withoutPrinter(Pace pace) {
        return new SessionRules(pace, false);
    }

    boolean prints() {
        return printer;
    }

    public Step step(Session session, Input input) {
        return spoken(session, carried(session, input));
    }

    /** Whoever listens hears each new screen, and what becomes of their paper. */
    private static Step spoken(Session before, Step step) {
        var after = step.session();
        if (!after.listens()) {
            return before.listens() ? step.and(new Effect.Hush()) : step;
        }
        if (step.effects().stream().anyMatch(Effect.Speak.class::isInstance)) {
            return step;
        }
        if (after.instance() != before.instance()) {
            return step.and(new Effect.Speak(Saying.SCREEN));
        }
        return onPaper(after.screen()) && !after.screen().equals(before.screen())
                ? step.and(new Effect.Speak(Saying.PAPER))
                : step;
    }

    /** What comes on paper is also said. */
    private static boolean onPaper(Screen screen) {
        return switch (screen) {
            case Screen.Ticket _, Screen.Online _, Screen.Elsewhere _, Screen.Outcome _ -> true;
            default -> false;
        };
    }

    private Step carried(Session session, Input input) {
        return switch (input) {
            case Input.Touch touch -> touches.touch(session, touch);
            case Input.Pressed press -> keys.press(session, press);
            case Input.Typed typed -> asking.typed(session, typed);
            case Input.Kept(var intent) -> journeys.kept(session, intent);
            case Input.Recalled recalled -> journeys.recalled(session, recalled);
            case Input.HeadsetPlugged _ -> headset(session, true);
            case Input.HeadsetPulled _ -> headset(session, false);
            case Input.TimeUp up ->
                    up.instance() == session.instance()
                            ? timeUp(session, up.timer())
                            : Step.stay(session);
            case Input.Answered answered -> answered(session, answered);
            case Input.NumberKept kept -> tickets.numberKept(session, kept);
            case Input.NotKept lost -> notKept(session, lost.intent());
            case Input.PaperCame came ->
                    Step.stay(session.update(TicketRules.paper(session.screen(), came)));
            case Input.LeafletCame came ->
                    Step.stay(session.update(WayRules.came(session.screen(), came)));
            case Input.MenuChanged changed -> menuChanged(session, changed.menu());
        };
    }

    /** A new screen and the timers that make sure it does not stay for ever. */
    Step show(Session session, Screen next) {
        var shown = session.show(settled(session.menu(), next));
        var screen = shown.screen();
        return switch (screen) {
            case Screen.Attract attract ->
                    nobody(shown, attract)
                            ? Step.stay(shown)
                            : timed(shown, Timer.IDLE, heard(shown, pace.idle()));
            case Screen.Issuing _ ->
                    timed(shown, Timer.STUCK, Pace.STUCK)
                            .and(timer(shown, Timer.PATIENCE, pace.patience()));
            case Screen.Help help when help.call() == Call.ASKING ->
                    timed(shown, Timer.PATIENCE, pace.patience().multipliedBy(2));
            case Screen.Sending _ -> timed(shown, Timer.PATIENCE, pace.patience().multipliedBy(2));
            case Screen.IdleWarning _ -> timed(shown, Timer.LEAVE, pace.leave());
            case Screen.GivenBack _ -> timed(shown, Timer.LEAVE, heard(shown, pace.goodbye()));
            default -> timed(shown, Timer.IDLE, heard(shown, pace.idle()));
        };
    }

    /** Listening takes longer than reading. */
    private static Duration heard(Session session, Duration read) {
        return session.listens() ? read.multipliedBy(2) : read;
    }

    /** Somebody is there, though the screen stays. */
    Step renewed(Session session) {
        return switch (session.screen()) {
            case Screen.Issuing _, Screen.Sending _, Screen.IdleWarning _, Screen.GivenBack _ ->
                    Step.stay(session);
            case Screen.Help help when help.call() == Call.ASKING -> Step.stay(session);
            default -> timed(session, Timer.IDLE, heard(session, pace.idle()));
        };
    }

    /** Begins or ends speech; a wish under way is not shown anew, its time goes on. */
    Step listen(Session session, boolean wanted) {
        var turned = session.with(session.visitor().withHearing(Hearing::listening, wanted));
        boolean busy =
                session.screen() instanceof Screen.Issuing
                        || session.screen() instanceof Screen.Sending;
        var step = busy ? Step.stay(turned) : show(turned, session.screen());
        return wanted ? step.and(new Effect.Speak(Saying.BEGIN)) : step;
    }

    /** Pulled out, nothing goes on through the loudspeaker until a key asks for it. */
    private Step headset(Session session, boolean plugged) {
        if (session.keypad().headset() == plugged) {
            return Step.stay(session);
        }
        return listen(session.with(session.keypad().withHeadset(plugged)), plugged);
    }

    /** The visitor has gone, or wants everything forgotten. */
    Step leave(Session session) {
        var stranger = Visitor.stranger(Session.firstLanguage(session.menu()));
        return Step.of(
                session.with(stranger).show(new Screen.Attract(0)), new Effect.ClearEverything());
    }

    private static boolean nobody(Session session, Screen.Attract attract) {
        return attract.page() == 0
                && session.visitor()
                        .equals(Visitor.stranger(Session.firstLanguage(session.menu())));
    }

    private static Step timed(Session session, Timer timer, Duration after) {
        return Step.of(session, timer(session, timer, after));
    }

    private static Effect timer(Session session, Timer timer, Duration after) {
        return new Effect.StartTimer(session.instance(), timer, after);
    }

    /** What a screen about a service is once the service has closed or gone. */
    static Screen settled(Menu menu, Screen screen) {
        return switch (screen) {
            case Screen.Choice choice ->
                    menu.findService(choice.service())
                            .<Screen>map(
                                    service ->
                                            service.closed() == null
                                                    ? choice
                                                    : new Screen.ClosedService(service.code()))
                            .orElseGet(() -> new Screen.Groups(0));
            case Screen.ClosedService closed ->
                    menu.findService(closed.service()).isPresent() ? closed : new Screen.Groups(0);
            case Screen.Services services ->
                    menu.listServices(services.group()).isEmpty() ? new Screen.Groups(0) : services;
            case Screen.Later _, Screen.Online _, Screen.Agencies _, Screen.Elsewhere _ ->
                    WayRules.settled(menu, screen);
            case Screen.Needs needs -> NeedRules.settled(menu, needs);
            default -> screen;
        };
    }

    private Step menuChanged(Session session, Menu menu) {
        var next = session.with(menu);
        if (session.screen() instanceof Screen.Attract attract && nobody(session, attract)) {
            var stranger = next.with(Visitor.stranger(Session.firstLanguage(menu)));
            return Step.stay(
                    welcomesAlike(session.menu(), menu) ? stranger : stranger.show(attract));
        }
        var screen = settled(menu, session.screen());
        return screen.equals(session.screen()) ? Step.stay(next) : show(next, screen);
    }

    /** Waits that change are not on the welcome, which is not made anew under a finger for them. */
    private static boolean welcomesAlike(Menu one, Menu other) {
        return one.languages().equals(other.languages())
                && one.council().equals(other.council())
                && one.site().equals(other.site())
                && one.look().equals(other.look())
                && one.signed().isOffered() == other.signed().isOffered();
    }

    private Step timeUp(Session session, Timer timer) {
        return switch (timer) {
            case IDLE -> idle(session);
            case LEAVE ->
                    session.screen() instanceof Screen.IdleWarning
                                    || session.screen() instanceof Screen.GivenBack
                            ? leave(session)
                            : Step.stay(session);
            case PATIENCE -> outOfPatience(session);
            case STUCK ->
                    session.screen() instanceof Screen.Issuing issuing
                            ? sorry(session, Trouble.NOT_KEPT)
                                    .and(new Effect.Abandon(issuing.issue()))
                            : Step.stay(session);
        };
    }

    private Step idle(Session session) {
        return switch (session.screen()) {
            case Screen.Attract _ -> leave(session);
            case Screen.IdleWarning _, Screen.Issuing _, Screen.Sending _ -> Step.stay(session);
            default -> show(session, new Screen.IdleWarning(session.screen()));
        };
    }

    private Step outOfPatience(Session session) {
        return switch (session.screen()) {
            case Screen.Issuing issuing when !issuing.numbering() ->
                    TicketRules.keepNumber(session, issuing, null);
            case Screen.Help(var behind, IntentId asked, var call) when call == Call.ASKING ->
                    show(
                                    session.with(session.visitor().withHelp(false)),
                                    new Screen.Help(behind, null, Call.UNREACHABLE))
                            .and(new Effect.Abandon(asked));
            case Screen.Sending sending -> journeys.silent(session, sending);
            default -> Step.stay(session);
        };
    }

    private Step answered(Session session, Input.Answered answered) {
        return switch (session.screen()) {
            case Screen.Issuing issuing
                    when issuing.issue().equals(answered.intent()) && !issuing.numbering() ->
                    switch (answered.reply()) {
                        case Reply.Issued issued ->
                                TicketRules.keepNumber(session, issuing, issued);
                        case Reply.Refused(var closed, _) when closed ->
                                show(session, new Screen.ClosedService(issuing.service().code()));
                        case Reply.Refused(_, var reason)
                                when issuing.agreed() instanceof Agreed.Appointment ->
                                journeys.refused(session, reason);
                        case Reply.Refused _, Reply.Heard _, Reply.Done _ ->
                                sorry(session, Trouble.REFUSED);
                    };
            case Screen.Sending sending when answered.intent().equals(sending.intent()) ->
                    journeys.answered(session, sending, answered.reply());
            case Screen.Help help when answered.intent().equals(help.asked()) ->
                    helpAnswered(session, help, answered.reply());
            default -> Step.stay(session);
        };
    }

    private Step helpAnswered(Session session, Screen.Help help, Reply reply) {
        boolean coming = reply instanceof Reply.Done;
        return show(
                session.with(session.visitor().withHelp(coming)),
                new Screen.Help(help.behind(), null, coming ? Call.COMING : Call.UNREACHABLE));
    }

    private Step notKept(Session session, IntentId intent) {
        return switch (session.screen()) {
            case Screen.Issuing issuing when issuing.issue().equals(intent) ->
                    sorry(session, Trouble.NOT_KEPT).and(new Effect.Abandon(intent));
            case Screen.Help help when intent.equals(help.asked()) ->
                    helpAnswered(session, help, new Reply.Refused(false));
            case Screen.Sending sending when sending.intent().equals(intent) ->
                    journeys.heard(session, sending, new Heard.NotKept());
            case Screen.GivenBack _ -> sorry(session, Trouble.NOT_KEPT);
            default -> Step.stay(session);
        };
    }

    private Step sorry(Session session, Trouble trouble) {
        return show(session, new Screen.Sorry(trouble));
    }
}
