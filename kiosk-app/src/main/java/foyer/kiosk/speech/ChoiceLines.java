package foyer.kiosk.speech;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Choices;
import foyer.kiosk.session.Menu;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the keypad stands on: which of how many, its name, and what the screen says on it. */
final class ChoiceLines {
    private ChoiceLines() {}

    static void of(Lines lines, Session session) {
        var choices = Choices.of(session);
        var focus = session.keypad().focus();
        if (focus == null || !choices.contains(focus)) {
            return;
        }
        int at = choices.indexOf(focus);
        var place = new Words.Said("speech.item", Map.of("i", at + 1, "n", choices.size()));
        if (focus instanceof Action.ChooseLanguage(var language)) {
            language(lines, language, place);
        } else {
            lines.open(place);
            choice(lines, session, focus);
        }
    }

    /** Each language is offered in itself, or nobody who needs it would know. */
    private static void language(Lines lines, LanguageCode language, Words.Said place) {
        lines.in(language, place).in(language, new Words.Said("language.own", Map.of()));
    }

    private static void choice(Lines lines, Session session, Action action) {
        switch (action) {
            case Action.OpenGroup(var id) -> group(lines, session, id);
            case Action.OpenService(var code) -> service(lines, session, code);
            case Action.HoldUntil(var at) -> WayLines.hold(lines, session, at);
            case Action.OpenAgency(var id) ->
                    session.menu()
                            .findAgency(id)
                            .ifPresent(one -> lines.name(one.name()).name(one.purpose()));
            case Action.OpenEntry(var journey) ->
                    lines.say(Menu.Entry.text(journey, session.screen()));
            case Action.Pick(var option) -> JourneyLines.option(lines, session, option);
            case Action.ToggleNeed(var need) -> NeedLines.need(lines, session, need);
            case Action.Rate(var rating) -> lines.say("rate." + rating);
            case Action.Type key -> JourneyLines.key(lines, session, key);
            case Action.Turn(var layer) -> lines.say("keys.to." + layer);
            case Simple simple -> simple(lines, session, simple);
            case Action.ChooseLanguage _ -> {}
        }
    }

    private static void group(Lines lines, Session session, String id) {
        session.menu().groups().stream()
                .filter(group -> group.id().equals(id))
                .forEach(group -> lines.name(group.name()).name(group.hint()));
        state(lines, session.menu(), session.menu().listServices(id));
    }

    private static void service(Lines lines, Session session, ServiceCode code) {
        session.menu()
                .findService(code)
                .ifPresent(
                        service -> {
                            lines.name(service.name()).name(service.hint());
                            state(lines, session.menu(), List.of(service));
                        });
    }

    private static void state(Lines lines, Menu menu, List<Menu.Service> services) {
        if (services.isEmpty()) {
            return;
        }
        if (services.stream().allMatch(service -> service.closed() != null)) {
            lines.open(shut(services));
        } else if (services.size() > 1) {
            lines.say("services.several", "n", services.size());
        } else if (menu.live()) {
            lines.say("services.open", "n", services.getFirst().peopleAhead());
        }
    }

    private static Words shut(List<Menu.Service> services) {
        return services.stream()
                .flatMap(service -> Stream.ofNullable(service.again()))
                .min(Comparator.comparing(Menu.Again::at))
                .<Words>map(again -> new Words.Opens("services.opens", again))
                .orElseGet(
                        () ->
                                new Words.Said(
                                        "services.closed." + services.getFirst().closed(),
                                        Map.of()));
    }

    private static void simple(Lines lines, Session session, Simple action) {
        var visitor = session.visitor();
        switch (action) {
            case WAIT_HERE -> lines.say("choice.wait").say("choice.wait.hint");
            case COME_LATER -> lines.say("choice.later").say("choice.later.hint");
            case DO_ONLINE -> lines.say("choice.online").say("choice.online.hint");
            case OTHER_PLACES -> lines.say("agencies.title").say("agencies.hint");
            case SAY_NEEDS -> NeedLines.entry(lines, session);
            case PRINT_LEAFLET -> lines.say("leaflet.print").say("leaflet.print.hint");
            case BACK -> back(lines, session.screen());
            case START_AGAIN -> lines.say("nav.again");
            case NEXT_PAGE -> more(lines, session.screen());
            case CALL_HELP -> help(lines, session.screen());
            case LISTEN -> turned(lines, "access.listen", visitor.hearing().listening());
            case LARGER_TEXT -> turned(lines, "access.larger", visitor.largeText());
            case CONTRAST -> turned(lines, "access.contrast", visitor.highContrast());
            case LOWER -> turned(lines, "access.lower", visitor.lowReach());
            case SIGNED -> turned(lines, "access.signed", visitor.signed());
            case PLAY_CLIP -> lines.say("access.signed.play");
            case CHANGE_LANGUAGE -> lines.say("language.change");
            case NEXT -> JourneyLines.next(lines, session);
            case ERASE -> lines.say("keys.erase");
            case SHIFT -> lines.say("keys.shift");
            case STILL_HERE -> lines.say("idle.here");
            case GIVE_BACK -> lines.say("ticket.giveback");
            case DONE -> lines.say("ticket.done");
        }
    }

    private static void turned(Lines lines, String key, boolean on) {
        lines.say(key).say(on ? "speech.on" : "speech.off");
    }

    private static void back(Lines lines, Screen screen) {
        if (screen instanceof Screen.ClosedService) {
            lines.say("closed.other").say("closed.other.hint");
        } else if (screen instanceof Screen.Needs) {
            lines.say("needs.done");
        } else {
            lines.say("nav.back");
        }
    }

    private static void more(Lines lines, Screen screen) {
        boolean languages = screen instanceof Screen.Attract || screen instanceof Screen.Languages;
        boolean options = screen instanceof Screen.Asking;
        lines.say(languages ? "language.other" : options ? "options.more" : "services.more");
    }

    private static void help(Lines lines, Screen screen) {
        boolean way =
                screen instanceof Screen.Choice
                        || screen instanceof Screen.ClosedService
                        || (screen instanceof Screen.Found(var found, _) && found.isEmpty());
        lines.say(way ? "choice.help" : "access.help");
        if (way) {
            lines.say("choice.help.hint");
        }
    }
}
