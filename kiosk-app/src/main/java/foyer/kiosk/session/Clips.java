package foyer.kiosk.session;

import java.util.Locale;
import java.util.Optional;

/** Which screen has which clip in a sign language. */
public final class Clips {
    private Clips() {}

    /**
     * The file to be shown beside this screen; empty where nobody asked, or where there is none.
     */
    public static Optional<String> find(Session session) {
        return session.visitor().signed()
                ? name(session.screen())
                        .flatMap(
                                name ->
                                        Optional.ofNullable(
                                                session.menu().signed().files().get(name)))
                : Optional.empty();
    }

    /**
     * As the site file calls it.
     *
     * @return empty for a screen that stands only until something has happened
     */
    public static Optional<String> name(Screen screen) {
        return switch (screen) {
            case Screen.Attract _ -> Optional.of("welcome");
            case Screen.Languages _ -> Optional.of("languages");
            case Screen.Groups _ -> Optional.of("groups");
            case Screen.Services _ -> Optional.of("services");
            case Screen.Choice _ -> Optional.of("service");
            case Screen.ClosedService _ -> Optional.of("closed");
            case Screen.Found(var found, _) ->
                    Optional.of(found.isEmpty() ? "nothing-found" : "found");
            case Screen.Later _ -> Optional.of("later");
            case Screen.Online _ -> Optional.of("online");
            case Screen.Agencies _ -> Optional.of("agencies");
            case Screen.Elsewhere _ -> Optional.of("agency");
            case Screen.Needs _ -> Optional.of("needs");
            case Screen.Ticket _ -> Optional.of("ticket");
            case Screen.GivenBack _ -> Optional.of("given-back");
            case Screen.Sorry _ -> Optional.of("sorry");
            case Screen.Asking asking ->
                    Optional.of(asking.journey().name() + "." + asking.question().key());
            case Screen.Outcome(var journey, var said, _, _) ->
                    Optional.of(journey.name() + "." + said.name());
            case Screen.Help(_, _, var call) -> Optional.of(help(call));
            case Screen.Issuing _, Screen.Sending _, Screen.IdleWarning _ -> Optional.empty();
        };
    }

    private static String help(Screen.Call call) {
        return call == Screen.Call.ASKING ? "help" : "help-" + call.name().toLowerCase(Locale.ROOT);
    }
}
