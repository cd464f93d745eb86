package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Footer;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Screen.Call;
import foyer.webhost.ui.Icon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on the page for each screen.
 *
 * @param kind a class for the whole page; null for an ordinary screen
 */
record Stage(@Nullable String kind, List<Component> parts) {

    static Stage of(Scene scene) {
        return switch (scene.session().screen()) {
            case Screen.Attract(var page) ->
                    new Stage(
                            "kiosk--attract",
                            List.of(
                                    LanguageScreens.hero(scene),
                                    LanguageScreens.attract(scene, page),
                                    Frame.foot(scene)));
            case Screen.Languages(_, var page) ->
                    framed(scene, LanguageScreens.change(scene, page), Frame.footWithWays(scene));
            case Screen.Groups(var page) ->
                    framed(scene, ServiceScreens.groups(scene, page), Frame.footWithWays(scene));
            case Screen.Services(var group, var page) ->
                    framed(
                            scene,
                            ServiceScreens.services(scene, group, page),
                            Frame.footWithWays(scene));
            case Screen.Choice(var code) ->
                    scene.menu()
                            .findService(code)
                            .map(
                                    service ->
                                            framed(
                                                    scene,
                                                    ChoiceScreens.choice(scene, service),
                                                    Frame.footWithWays(scene)))
                            .orElseGet(() -> sorry(scene));
            case Screen.ClosedService(var code) ->
                    scene.menu()
                            .findService(code)
                            .map(
                                    service ->
                                            framed(
                                                    scene,
                                                    ChoiceScreens.closed(scene, service),
                                                    Frame.footWithWays(scene)))
                            .orElseGet(() -> sorry(scene));
            case Screen.Found(var found, var page) ->
                    withWays(scene, ServiceScreens.found(scene, found, page));
            case Screen.Later(var code, var holds) ->
                    scene.menu()
                            .findService(code)
                            .map(one -> withWays(scene, WayScreens.later(scene, one, holds)))
                            .orElseGet(() -> sorry(scene));
            case Screen.Online(var code, _) ->
                    scene.menu()
                            .findService(code)
                            .map(one -> one.ways().online())
                            .map(one -> withWays(scene, WayScreens.online(scene, one)))
                            .orElseGet(() -> sorry(scene));
            case Screen.Agencies(_, var page) ->
                    withWays(scene, ServiceScreens.agencies(scene, page));
            case Screen.Elsewhere(var id, _, _) ->
                    scene.menu()
                            .findAgency(id)
                            .map(one -> withWays(scene, WayScreens.elsewhere(scene, one)))
                            .orElseGet(() -> sorry(scene));
            case Screen.Needs _ -> withWays(scene, NeedScreens.main(scene));
            case Screen.Issuing _ -> framed(scene, SayScreens.issuing(scene), null);
            case Screen.Ticket(var given, _) ->
                    framed(scene, TicketScreen.main(scene, given), TicketScreen.foot(scene));
            case Screen.Asking asking ->
                    framed(scene, JourneyScreens.ask(scene, asking), Frame.footWithWays(scene));
            case Screen.Sending _ -> framed(scene, SayScreens.sending(scene), null);
            case Screen.Outcome outcome ->
                    framed(scene, OutcomeScreen.main(scene, outcome), done(scene));
            case Screen.GivenBack() -> framed(scene, SayScreens.givenBack(scene), done(scene));
            case Screen.Sorry _ -> sorry(scene);
            case Screen.Help(_, _, var call) ->
                    framed(
                            scene,
                            SayScreens.help(scene, call),
                            call == Call.ASKING
                                    ? Frame.foot(scene, Frame.space(), Frame.again(scene))
                                    : Frame.footWithWays(scene));
            case Screen.IdleWarning _ -> new Stage("kiosk--whole", List.of(SayScreens.idle(scene)));
        };
    }

    private static Stage withWays(Scene scene, Component main) {
        return framed(scene, main, Frame.footWithWays(scene));
    }

    private static Stage sorry(Scene scene) {
        return framed(scene, SayScreens.sorry(scene), done(scene));
    }

    private static Footer done(Scene scene) {
        return Frame.foot(
                scene,
                Frame.space(),
                Parts.button(
                        scene,
                        "btn btn--main",
                        Simple.DONE,
                        new Icon("check"),
                        new com.vaadin.flow.component.html.Span(scene.say("ticket.done"))));
    }

    private static Stage framed(Scene scene, Component main, @Nullable Footer foot) {
        return new Stage(
                null,
                foot == null
                        ? List.of(Frame.head(scene), main)
                        : List.of(Frame.head(scene), main, foot));
    }
}
