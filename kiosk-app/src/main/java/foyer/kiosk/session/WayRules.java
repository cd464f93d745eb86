package foyer.kiosk.session;

import foyer.contract.words.IntentId;
import foyer.contract.words.ServiceCode;
import foyer.kiosk.session.Ways.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Other ways than to wait here: come back later, do it online, go elsewhere. */
final class WayRules {
    /** Times on a screen that was left standing are offered anew after that. */
    private static final Duration STALE = Duration.ofMinutes(10);

    private final SessionRules rules;
    private final Sheet fresh;

    WayRules(SessionRules rules, boolean printer) {
        this.rules = rules;
        this.fresh = printer ? Sheet.OFFERED : Sheet.NEVER;
    }

    Step comeLater(Session session) {
        return findAsked(session)
                .filter(service -> service.closed() == null && !service.ways().holds().isEmpty())
                .map(service -> rules.show(session, later(service)))
                .orElseGet(() -> Step.stay(session));
    }

    private static Screen.Later later(Menu.Service service) {
        return new Screen.Later(service.code(), service.ways().holds());
    }

    /** A time that was offered; null when it is not, or the screen stood there for too long. */
    static @Nullable Hold offered(Session session, Instant at) {
        if (!(session.screen() instanceof Screen.Later(var code, var holds))) {
            return null;
        }
        var now = session.menu().findService(code).map(s -> s.ways().holds()).orElse(List.of());
        boolean stands = !now.isEmpty() && !at.isBefore(now.getFirst().at().minus(STALE));
        return holds.stream()
                .filter(hold -> stands && hold.at().equals(at))
                .findFirst()
                .orElse(null);
    }

    Step doOnline(Session session) {
        return findAsked(session)
                .filter(service -> service.ways().online() != null)
                .map(service -> rules.show(session, new Screen.Online(service.code(), fresh)))
                .orElseGet(() -> Step.stay(session));
    }

    /** The service in front of the visitor, open or closed. */
    private static Optional<Menu.Service> findAsked(Session session) {
        return switch (session.screen()) {
            case Screen.Choice(var code) -> session.menu().findService(code);
            case Screen.ClosedService(var code) -> session.menu().findService(code);
            default -> Optional.empty();
        };
    }

    Step otherPlaces(Session session) {
        if (session.menu().agencies().isEmpty()) {
            return Step.stay(session);
        }
        return switch (session.screen()) {
            case Screen.Groups _ -> rules.show(session, new Screen.Agencies(null, 0));
            case Screen.ClosedService(var code) ->
                    rules.show(session, new Screen.Agencies(code, 0));
            default -> Step.stay(session);
        };
    }

    Step openAgency(Session session, String id) {
        return session.screen() instanceof Screen.Agencies(var from, _)
                        && session.menu().findAgency(id).isPresent()
                ? rules.show(session, new Screen.Elsewhere(id, from, fresh))
                : Step.stay(session);
    }

    Step print(Session session, Input.Fresh fresh) {
        var job = fresh.intent();
        var printing = new Sheet(job, Sheet.State.PRINTING);
        return switch (session.screen()) {
            case Screen.Online(var code, var sheet) when sheet.equals(Sheet.OFFERED) ->
                    steps(session, code)
                            .map(
                                    what ->
                                            printed(
                                                    session,
                                                    what,
                                                    job,
                                                    new Screen.Online(code, printing)))
                            .orElseGet(() -> Step.stay(session));
            case Screen.Elsewhere(var id, var from, var sheet) when sheet.equals(Sheet.OFFERED) ->
                    session.menu()
                            .findAgency(id)
                            .map(Leaflet.Signpost::new)
                            .map(
                                    what ->
                                            printed(
                                                    session,
                                                    what,
                                                    job,
                                                    new Screen.Elsewhere(id, from, printing)))
                            .orElseGet(() -> Step.stay(session));
            default -> Step.stay(session);
        };
    }

    private static Optional<Leaflet> steps(Session session, ServiceCode code) {
        return session.menu()
                .findService(code)
                .flatMap(
                        service ->
                                Optional.ofNullable(service.ways().online())
                                        .map(online -> new Leaflet.Steps(service, online)));
    }

    private Step printed(Session session, Leaflet what, IntentId job, Screen printing) {
        return rules.show(session, printing)
                .and(new Effect.PrintLeaflet(job, what, session.visitor().language()));
    }

    /** It may be behind a warning, a help page or the languages. */
    static Screen came(Screen screen, Input.LeafletCame came) {
        return switch (screen) {
            case Screen.Online(var code, var sheet) ->
                    new Screen.Online(code, sheet.came(came.job(), came.confirmed()));
            case Screen.Elsewhere(var id, var from, var sheet) ->
                    new Screen.Elsewhere(id, from, sheet.came(came.job(), came.confirmed()));
            case Screen.Help(var behind, var asked, var call) ->
                    new Screen.Help(came(behind, came), asked, call);
            case Screen.Languages(var behind, var page) ->
                    new Screen.Languages(came(behind, came), page);
            case Screen.IdleWarning(var behind) -> new Screen.IdleWarning(came(behind, came));
            default -> screen;
        };
    }

    /** What these screens are once what they show has gone. */
    static Screen settled(Menu menu, Screen screen) {
        return switch (screen) {
            case Screen.Later(var code, _) ->
                    menu.findService(code)
                                    .filter(one -> one.closed() == null)
                                    .filter(one -> !one.ways().holds().isEmpty())
                                    .isPresent()
                            ? screen
                            : SessionRules.settled(menu, new Screen.Choice(code));
            case Screen.Online(var code, _) ->
                    menu.findService(code).filter(one -> one.ways().online() != null).isPresent()
                            ? screen
                            : SessionRules.settled(menu, new Screen.Choice(code));
            case Screen.Agencies _ -> menu.agencies().isEmpty() ? new Screen.Groups(0) : screen;
            case Screen.Elsewhere(var id, var from, _) ->
                    menu.findAgency(id).isPresent()
                            ? screen
                            : settled(menu, new Screen.Agencies(from, 0));
            default -> screen;
        };
    }

    static Screen behind(Screen screen) {
        return switch (screen) {
            case Screen.Later(var code, _) -> new Screen.Choice(code);
            case Screen.Online(var code, _) -> new Screen.Choice(code);
            case Screen.Agencies(var from, _) ->
                    from == null ? new Screen.Groups(0) : new Screen.Choice(from);
            case Screen.Elsewhere(_, var from, _) -> new Screen.Agencies(from, 0);
            default -> screen;
        };
    }
}
