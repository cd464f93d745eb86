package foyer.kiosk.session;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Effect.Wish;
import foyer.kiosk.session.Screen.Call;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a choice does on each screen; whatever a screen does not offer does nothing. */
final class TouchRules {
    private final SessionRules rules;
    private final WayRules ways;
    private final NeedRules needs;
    private final JourneyRules journeys;
    private final AskingRules asking;
    private final TicketRules tickets;

    TouchRules(
            SessionRules rules,
            WayRules ways,
            JourneyRules journeys,
            AskingRules asking,
            TicketRules tickets) {
        this.rules = rules;
        this.ways = ways;
        this.needs = new NeedRules(rules);
        this.journeys = journeys;
        this.asking = asking;
        this.tickets = tickets;
    }

    Step touch(Session before, Input.Touch touch) {
        var last = before.lastTouch();
        var session = before.touched(touch.at());
        // Each tap of a hammering finger renews the pause, so ten a second are one touch however
        // long they last.
        var pause = types(touch.action()) ? Pace.ONE_KEY : Pace.ONE_FINGER;
        if (isWithin(pause, last, touch.at()) || touch.instance() != session.instance()) {
            return Step.stay(session);
        }
        return act(session, touch.action(), touch.fresh());
    }

    /** Time that runs backwards is another clock's: the page was loaded anew. */
    private static boolean isWithin(Duration pause, @Nullable Duration last, Duration at) {
        if (last == null) {
            return false;
        }
        var gap = at.minus(last);
        return !gap.isNegative() && gap.compareTo(pause) < 0;
    }

    /** Two fingers type faster than one means two different things. */
    private static boolean types(Action action) {
        return action instanceof Action.Type
                || action instanceof Action.Turn
                || action == Simple.ERASE
                || action == Simple.SHIFT;
    }

    /** However it was chosen. */
    Step act(Session session, Action action, Input.Fresh fresh) {
        return switch (action) {
            case Action.ChooseLanguage(var language) -> chooseLanguage(session, language);
            case Action.OpenGroup(var group) -> openGroup(session, group);
            case Action.OpenService(var service) -> openService(session, service);
            case Action.HoldUntil(var at) -> hold(session, at, fresh);
            case Action.OpenAgency(var agency) -> ways.openAgency(session, agency);
            case Action.OpenEntry(var journey) -> journeys.open(session, journey, fresh);
            case Action.Pick(var option) -> asking.pick(session, option, fresh);
            case Action.ToggleNeed(var need) -> needs.turn(session, need);
            case Action.Rate(var rating) -> asking.rate(session, rating, fresh);
            case Action.Type(var sign) -> asking.type(session, sign);
            case Action.Turn(var layer) -> asking.turn(session, layer);
            case Action.Simple simple -> simple(session, simple, fresh);
        };
    }

    private Step chooseLanguage(Session session, LanguageCode language) {
        if (!session.menu().languages().contains(language)) {
            return Step.stay(session);
        }
        var speaking = session.with(session.visitor().speaking(language));
        return switch (session.screen()) {
            case Screen.Attract _ -> rules.show(speaking, new Screen.Groups(0));
            case Screen.Languages languages -> rules.show(speaking, languages.behind());
            default -> Step.stay(session);
        };
    }

    private Step openGroup(Session session, String group) {
        if (!(session.screen() instanceof Screen.Groups)) {
            return Step.stay(session);
        }
        var services = session.menu().listServices(group);
        return switch (services.size()) {
            case 0 -> Step.stay(session);
            case 1 -> rules.show(session, new Screen.Choice(services.getFirst().code()));
            default -> rules.show(session, new Screen.Services(group, 0));
        };
    }

    private Step openService(Session session, ServiceCode service) {
        boolean offered =
                session.screen() instanceof Screen.Groups
                        || session.screen() instanceof Screen.Services
                        || session.screen() instanceof Screen.Found;
        return offered && session.menu().findService(service).isPresent()
                ? rules.show(session, new Screen.Choice(service))
                : Step.stay(session);
    }

    private Step simple(Session session, Action.Simple action, Input.Fresh fresh) {
        var screen = session.screen();
        if (screen instanceof Screen.Issuing || screen instanceof Screen.Sending) {
            return Step.stay(session);
        }
        if (screen instanceof Screen.IdleWarning(var behind)) {
            return action == Action.Simple.STILL_HERE
                    ? rules.show(session, behind)
                    : Step.stay(session);
        }
        return switch (action) {
            case WAIT_HERE -> waitHere(session, fresh);
            case COME_LATER -> ways.comeLater(session);
            case DO_ONLINE -> ways.doOnline(session);
            case OTHER_PLACES -> ways.otherPlaces(session);
            case SAY_NEEDS -> needs.open(session);
            case PRINT_LEAFLET -> ways.print(session, fresh);
            case BACK -> back(session);
            case START_AGAIN -> startAgain(session);
            case NEXT_PAGE -> nextPage(session);
            case CALL_HELP -> callHelp(session, fresh);
            case LARGER_TEXT ->
                    look(session, session.visitor().withLargeText(!session.visitor().largeText()));
            case CONTRAST ->
                    look(
                            session,
                            session.visitor().withHighContrast(!session.visitor().highContrast()));
            case LOWER -> lower(session);
            case SIGNED -> signed(session);
            case PLAY_CLIP -> playClip(session);
            case LISTEN -> listen(session);
            case NEXT -> asking.next(session, fresh);
            case ERASE -> asking.erase(session);
            case SHIFT -> asking.shift(session);
            case CHANGE_LANGUAGE -> changeLanguage(session);
            case GIVE_BACK -> giveBack(session, fresh);
            case DONE -> done(session);
            case STILL_HERE -> Step.stay(session);
        };
    }

    private Step waitHere(Session session, Input.Fresh fresh) {
        if (!(session.screen() instanceof Screen.Choice(var code))) {
            return Step.stay(session);
        }
        return take(session, code, null, fresh);
    }

    /** A time that is not offered any more is offered anew. */
    private Step hold(Session session, Instant at, Input.Fresh fresh) {
        if (!(session.screen() instanceof Screen.Later(var code, _))) {
            return Step.stay(session);
        }
        return WayRules.offered(session, at) == null
                ? rules.show(session, new Screen.Choice(code))
                : take(session, code, at, fresh);
    }

    private Step take(
            Session session, ServiceCode code, @Nullable Instant until, Input.Fresh fresh) {
        var service = session.menu().findService(code);
        if (service.isEmpty() || service.get().closed() != null) {
            return rules.show(session, new Screen.Choice(code));
        }
        var language = session.visitor().language();
        var wish =
                new Wish.TakeTicket(code, language, fresh.link(), until, NeedRules.codes(session));
        var agreed = until == null ? null : new Agreed.Held(until);
        return tickets.issue(session, fresh, service.get(), agreed, wish);
    }

    private Step back(Session session) {
        return switch (session.screen()) {
            case Screen.Groups _ -> rules.show(session, new Screen.Attract(0));
            case Screen.Services _ -> rules.show(session, new Screen.Groups(0));
            case Screen.Choice(var service) -> rules.show(session, listOf(session, service));
            case Screen.ClosedService(var service) -> rules.show(session, listOf(session, service));
            case Screen.Found _ -> rules.show(session, new Screen.Groups(0));
            case Screen.Later _, Screen.Online _, Screen.Agencies _, Screen.Elsewhere _ ->
                    rules.show(session, WayRules.behind(session.screen()));
            case Screen.Needs(var behind) -> rules.show(session, behind);
            case Screen.Asking open -> asking.back(session, open);
            case Screen.Languages(var behind, _) -> rules.show(session, behind);
            case Screen.Help(var behind, _, var call) when call != Call.ASKING ->
                    rules.show(session, behind);
            default -> Step.stay(session);
        };
    }

    /** The list a service was chosen from. */
    private static Screen listOf(Session session, ServiceCode code) {
        var group = session.menu().findService(code).map(Menu.Service::group).orElse(null);
        return group == null || session.menu().listServices(group).size() < 2
                ? new Screen.Groups(0)
                : new Screen.Services(group, 0);
    }

    private Step startAgain(Session session) {
        return session.screen() instanceof Screen.Attract
                ? Step.stay(session)
                : rules.leave(session);
    }

    private Step nextPage(Session session) {
        var menu = session.menu();
        var room = session.room();
        int languages = Tiles.ofLanguages(menu, room, 0).pages();
        return switch (session.screen()) {
            case Screen.Attract(var page) ->
                    rules.show(session, new Screen.Attract((page + 1) % languages));
            case Screen.Languages(var behind, var page) ->
                    rules.show(session, new Screen.Languages(behind, (page + 1) % languages));
            case Screen.Groups(var page) ->
                    rules.show(
                            session,
                            new Screen.Groups((page + 1) % Tiles.ofGroups(menu, room, 0).pages()));
            case Screen.Services(var group, var page) ->
                    rules.show(
                            session,
                            new Screen.Services(
                                    group,
                                    (page + 1) % Tiles.ofServices(menu, room, group, 0).pages()));
            case Screen.Found(var found, var page) -> {
                int pages = Tiles.ofFound(menu, room, found, 0).pages();
                yield rules.show(session, new Screen.Found(found, (page + 1) % pages));
            }
            case Screen.Agencies(var from, var page) -> {
                int pages = Tiles.ofAgencies(menu, room, 0).pages();
                yield rules.show(session, new Screen.Agencies(from, (page + 1) % pages));
            }
            case Screen.Asking open -> asking.nextPage(session, open);
            default -> Step.stay(session);
        };
    }

    private Step callHelp(Session session, Input.Fresh fresh) {
        // From the languages one comes back to what is behind them: screens never pile up.
        var behind =
                session.screen() instanceof Screen.Languages(var place, _)
                        ? place
                        : session.screen();
        if (behind instanceof Screen.Help) {
            return rules.show(session, behind);
        }
        if (session.visitor().helped()) {
            return rules.show(session, new Screen.Help(behind, null, Call.COMING));
        }
        if (!session.menu().live()) {
            return rules.show(session, new Screen.Help(behind, null, Call.UNREACHABLE));
        }
        var wish = new Wish.CallHelp(session.visitor().language());
        return rules.show(session, new Screen.Help(behind, fresh.intent(), Call.ASKING))
                .and(new Effect.Ask(fresh.intent(), wish));
    }

    /**
     * The same screen in another look: a new instance, so that a second tap is not a second turn.
     */
    private Step look(Session session, Visitor other) {
        return rules.show(session.with(other), session.screen());
    }

    /** Fewer things fit within reach, so that a list begins anew at its first page. */
    private Step lower(Session session) {
        var visitor = session.visitor();
        var turned = session.with(visitor.withLowReach(!visitor.lowReach()));
        return rules.show(turned, firstPage(session.screen()));
    }

    /** Where the house has nothing to show, nothing is promised. */
    private Step signed(Session session) {
        return session.menu().signed().isOffered()
                ? look(session, session.visitor().withSigned(!session.visitor().signed()))
                : Step.stay(session);
    }

    /** Whoever watches is there. */
    private Step playClip(Session session) {
        return Clips.find(session).isPresent()
                ? rules.renewed(session).and(new Effect.PlayClip())
                : Step.stay(session);
    }

    private Step listen(Session session) {
        return session.keypad().voice()
                ? rules.listen(session, !session.listens())
                : Step.stay(session);
    }

    private static Screen firstPage(Screen screen) {
        return switch (screen) {
            case Screen.Attract _ -> new Screen.Attract(0);
            case Screen.Groups _ -> new Screen.Groups(0);
            case Screen.Services(var group, _) -> new Screen.Services(group, 0);
            case Screen.Found(var found, _) -> new Screen.Found(found, 0);
            case Screen.Agencies(var from, _) -> new Screen.Agencies(from, 0);
            case Screen.Needs(var behind) -> new Screen.Needs(firstPage(behind));
            case Screen.Asking open -> open.onPage(0);
            case Screen.Languages(var behind, _) -> new Screen.Languages(firstPage(behind), 0);
            case Screen.Help(var behind, var asked, var call) ->
                    new Screen.Help(firstPage(behind), asked, call);
            default -> screen;
        };
    }

    private Step changeLanguage(Session session) {
        return switch (session.screen()) {
            case Screen.Attract _, Screen.Languages _ -> Step.stay(session);
            case Screen.Help help when help.call() == Call.ASKING -> Step.stay(session);
            default -> rules.show(session, new Screen.Languages(session.screen(), 0));
        };
    }

    private Step giveBack(Session session, Input.Fresh fresh) {
        return session.screen() instanceof Screen.Ticket(var given, _)
                ? rules.show(session, new Screen.GivenBack())
                        .and(new Effect.Ask(fresh.intent(), new Wish.GiveBack(given.issue())))
                : Step.stay(session);
    }

    private Step done(Session session) {
        return switch (session.screen()) {
            case Screen.Ticket _, Screen.GivenBack _, Screen.Sorry _, Screen.Outcome _ ->
                    rules.leave(session);
            default -> Step.stay(session);
        };
    }
}
