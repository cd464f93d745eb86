package foyer.kiosk.session;

import foyer.kiosk.journey.Keyboard;
import foyer.kiosk.journey.Question;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Screen.Call;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Everything a screen offers, in the order the keypad goes through it. */
public final class Choices {
    private Choices() {}

    /** What only this screen has, then the ways back, the language and the access bar. */
    public static List<Action> of(Session session) {
        var all = new LinkedHashSet<Action>();
        switch (session.screen()) {
            case Screen.Attract(var page) -> languages(all, session, page);
            case Screen.Languages(_, var page) -> {
                languages(all, session, page);
                ways(all);
            }
            case Screen.Groups(var page) ->
                    tiles(all, Tiles.ofGroups(session.menu(), session.room(), page));
            case Screen.Services(var group, var page) ->
                    tiles(all, Tiles.ofServices(session.menu(), session.room(), group, page));
            case Screen.Choice(var code) -> WayChoices.ofOpen(all, session.menu(), code);
            case Screen.ClosedService(var code) -> WayChoices.ofClosed(all, session.menu(), code);
            case Screen.Found(var found, var page) -> {
                var tiles = Tiles.ofFound(session.menu(), session.room(), found, page);
                if (tiles.tiles().isEmpty()) {
                    tiles.entries().forEach(one -> all.add(new Action.OpenEntry(one.journey())));
                    tiles.beside().forEach(one -> all.add(new Action.OpenService(one.code())));
                    add(all, Simple.BACK, Simple.CALL_HELP, Simple.START_AGAIN);
                } else {
                    tiles(all, tiles);
                }
            }
            case Screen.Later(_, var holds) -> {
                holds.forEach(hold -> all.add(new Action.HoldUntil(hold.at())));
                ways(all);
            }
            case Screen.Online(_, var sheet) -> WayChoices.ofSheet(all, sheet);
            case Screen.Elsewhere(_, _, var sheet) -> WayChoices.ofSheet(all, sheet);
            case Screen.Agencies(_, var page) ->
                    tiles(all, Tiles.ofAgencies(session.menu(), session.room(), page));
            case Screen.Needs _ -> {
                NeedRules.of(all, session.menu());
                ways(all);
            }
            case Screen.Ticket _ -> add(all, Simple.GIVE_BACK, Simple.DONE);
            case Screen.GivenBack _, Screen.Sorry _ -> add(all, Simple.DONE);
            case Screen.Asking asking -> asking(all, session, asking);
            case Screen.Outcome _ -> add(all, Simple.DONE);
            case Screen.Help(_, _, var call) -> {
                if (call != Call.ASKING) {
                    add(all, Simple.BACK);
                }
                add(all, Simple.START_AGAIN);
            }
            case Screen.IdleWarning _ -> {
                return List.of(Simple.STILL_HERE);
            }
            case Screen.Issuing _, Screen.Sending _ -> {
                return List.of();
            }
        }
        bar(all, session);
        return List.copyOf(all);
    }

    private static void asking(Set<Action> all, Session session, Screen.Asking asking) {
        switch (asking.question()) {
            case Question.Pick _, Question.Choose _ -> {
                options(all, session, asking);
                if (NeedRules.offered(session.menu(), asking)) {
                    add(all, Simple.SAY_NEEDS);
                }
            }
            case Question.Rate _ ->
                    IntStream.rangeClosed(1, Question.Rate.BEST)
                            .forEach(rating -> all.add(new Action.Rate(rating)));
            case Question.Type type -> keys(all, session, asking, type);
        }
        if (asking.question().optional()) {
            add(all, Simple.NEXT);
        }
        ways(all);
    }

    private static void options(Set<Action> all, Session session, Screen.Asking asking) {
        var options = Options.of(asking, session.room());
        options.shown().forEach(option -> all.add(new Action.Pick(option.id())));
        if (options.pages() > 1) {
            add(all, Simple.NEXT_PAGE);
        }
    }

    private static void keys(
            Set<Action> all, Session session, Screen.Asking asking, Question.Type type) {
        var board = Keyboard.of(type, asking.draft().layer(), session.visitor().language());
        board.signs().forEach(sign -> all.add(new Action.Type(sign)));
        if (board.space()) {
            all.add(new Action.Type(" "));
        }
        if (board.line()) {
            all.add(new Action.Type("\n"));
        }
        if (board.shift()) {
            add(all, Simple.SHIFT);
        }
        board.layers().forEach(layer -> all.add(new Action.Turn(layer)));
        add(all, Simple.ERASE, Simple.NEXT);
    }

    private static void add(Set<Action> all, Simple... more) {
        all.addAll(List.of(more));
    }

    private static void ways(Set<Action> all) {
        add(all, Simple.BACK, Simple.START_AGAIN);
    }

    private static void languages(Set<Action> all, Session session, int page) {
        var languages = Tiles.ofLanguages(session.menu(), session.room(), page);
        languages.shown().forEach(language -> all.add(new Action.ChooseLanguage(language)));
        if (languages.pages() > 1) {
            add(all, Simple.NEXT_PAGE);
        }
    }

    private static void tiles(Set<Action> all, Tiles tiles) {
        for (var tile : tiles.tiles()) {
            all.add(
                    switch (tile) {
                        case Tiles.Tile.OfGroup(var group, _) -> new Action.OpenGroup(group.id());
                        case Tiles.Tile.OfService(var service) ->
                                new Action.OpenService(service.code());
                        case Tiles.Tile.OfAgencies _ -> Simple.OTHER_PLACES;
                        case Tiles.Tile.OfAgency(var agency) -> new Action.OpenAgency(agency.id());
                    });
        }
        tiles.beside().forEach(service -> all.add(new Action.OpenService(service.code())));
        if (tiles.pages() > 1) {
            add(all, Simple.NEXT_PAGE);
        }
        tiles.entries().forEach(entry -> all.add(new Action.OpenEntry(entry.journey())));
        ways(all);
    }

    /**
     * A button that would do nothing here is on the screen, because bars stand still, and not here.
     */
    private static void bar(Set<Action> all, Session session) {
        var more = new ArrayList<Simple>();
        if (offersLanguage(session.screen())) {
            more.add(Simple.CHANGE_LANGUAGE);
        }
        if (session.keypad().voice()) {
            more.add(Simple.LISTEN);
        }
        more.addAll(List.of(Simple.LARGER_TEXT, Simple.CONTRAST, Simple.LOWER));
        if (session.menu().signed().isOffered()) {
            more.add(Simple.SIGNED);
        }
        if (Clips.find(session).isPresent()) {
            more.add(Simple.PLAY_CLIP);
        }
        if (!(session.screen() instanceof Screen.Help)) {
            more.add(Simple.CALL_HELP);
        }
        all.addAll(more);
    }

    private static boolean offersLanguage(Screen screen) {
        return switch (screen) {
            case Screen.Attract _, Screen.Languages _ -> false;
            case Screen.Help help -> help.call() != Call.ASKING;
            default -> true;
        };
    }
}
