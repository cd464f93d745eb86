package foyer.kiosk.ui;

import foyer.kiosk.session.Menu;
import foyer.kiosk.session.Screen;

/** Long words get a smaller setting, so that nothing is ever cut off. */
final class Fit {
    private static final int LONG_TITLE = 28;
    private static final int LONG_HINT = 50;

    private Fit() {}

    /**
     * @return {@code snug} for long languages, else {@code wide}
     */
    static String of(Scene scene) {
        return switch (scene.session().screen()) {
            case Screen.Choice(var code) ->
                    snug(
                            scene.menu()
                                    .findService(code)
                                    .map(service -> scene.name(service.name()))
                                    .orElse(""),
                            scene.say("choice.help.hint"));
            case Screen.Services(var group, _) ->
                    snug(
                            scene.menu().groups().stream()
                                    .filter(g -> g.id().equals(group))
                                    .map(Menu.Group::name)
                                    .map(scene::name)
                                    .findFirst()
                                    .orElse(""),
                            "");
            case Screen.Asking asking -> snug(JourneyScreens.title(scene, asking), "");
            default -> "wide";
        };
    }

    private static String snug(String title, String hint) {
        return title.length() > LONG_TITLE || hint.length() > LONG_HINT ? "snug" : "wide";
    }
}
