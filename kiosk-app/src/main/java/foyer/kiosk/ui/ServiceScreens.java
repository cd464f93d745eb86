package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.ServiceCode;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Menu;
import foyer.kiosk.session.Tiles;
import foyer.kiosk.session.Tiles.Tile;
import foyer.kiosk.text.Openings;
import foyer.webhost.ui.Icon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked for: groups, and the services of one. */
final class ServiceScreens {
    /** Up to this many tiles stand below each other, so that no name is squeezed. */
    private static final int FEW = 4;

    /** Up to this many leave room for taller ones. */
    private static final int ROOMY = 6;

    private ServiceScreens() {}

    static Main groups(Scene scene, int page) {
        return list(
                scene,
                scene.say("services.title"),
                Tiles.ofGroups(scene.menu(), scene.room(), page));
    }

    static Main services(Scene scene, String group, int page) {
        var title =
                scene.menu().groups().stream()
                        .filter(g -> g.id().equals(group))
                        .map(g -> scene.name(g.name()))
                        .findFirst()
                        .orElseGet(() -> scene.say("services.title"));
        return list(scene, title, Tiles.ofServices(scene.menu(), scene.room(), group, page));
    }

    static Main found(Scene scene, List<ServiceCode> found, int page) {
        var tiles = Tiles.ofFound(scene.menu(), scene.room(), found, page);
        if (!tiles.tiles().isEmpty()) {
            return list(scene, scene.say("find.title"), tiles);
        }
        var hint = new Paragraph(scene.say("find.none.hint"));
        hint.addClassName("k-lead");
        var ways = Parts.div("ways ways--found");
        tiles.entries()
                .forEach(
                        entry ->
                                ways.add(
                                        Parts.way(
                                                scene,
                                                "way--main",
                                                entry.icon(),
                                                scene.say("find.again"),
                                                null,
                                                new Action.OpenEntry(entry.journey()))));
        tiles.beside().forEach(service -> ways.add(beside(scene, service)));
        ways.add(
                Parts.way(
                        scene,
                        "",
                        "hand",
                        scene.say("choice.help"),
                        scene.say("choice.help.hint"),
                        Action.Simple.CALL_HELP));
        return Parts.main(scene, List.of(Parts.title(scene.say("find.none")), hint), List.of(ways));
    }

    static Main agencies(Scene scene, int page) {
        var tiles = Tiles.ofAgencies(scene.menu(), scene.room(), page);
        var lead = new Paragraph(scene.say("agencies.hint"));
        lead.addClassName("k-lead");
        return Parts.main(
                scene,
                List.of(Parts.title(scene.say("agencies.title")), lead),
                choices(scene, tiles));
    }

    private static Main list(Scene scene, String title, Tiles tiles) {
        var read = new ArrayList<Component>(List.of(Parts.title(title), offlineSign(scene)));
        if (tiles.tiles().isEmpty()) {
            read.add(nothing(scene));
        }
        return Parts.main(scene, read, choices(scene, tiles));
    }

    private static List<Component> choices(Scene scene, Tiles tiles) {
        var grid = Parts.div("tiles");
        grid.setClassName("tiles--few", !scene.low() && tiles.tiles().size() <= FEW);
        grid.setClassName("tiles--roomy", tiles.tiles().size() <= ROOMY);
        tiles.tiles().forEach(tile -> grid.add(tile(scene, tile)));
        var others = new ArrayList<Component>();
        for (var service : tiles.beside()) {
            others.add(beside(scene, service));
        }
        if (tiles.pages() > 1) {
            others.add(
                    Parts.way(
                            scene,
                            "way--quiet",
                            "list-ordered",
                            scene.say("services.more"),
                            null,
                            Simple.NEXT_PAGE));
        }
        if (!scene.low()) {
            others.addFirst(grid);
        } else {
            others =
                    new ArrayList<>(
                            List.of(grid, Parts.div("others", others.toArray(Component[]::new))));
        }
        if (!tiles.entries().isEmpty()) {
            others.add(entries(scene, tiles.entries()));
        }
        return others;
    }

    /** What can be done here besides, quietly and in one row. */
    private static Div entries(Scene scene, List<Menu.Entry> entries) {
        var row = Parts.div("entries");
        for (var entry : entries) {
            row.add(
                    Parts.button(
                            scene,
                            "entry",
                            new Action.OpenEntry(entry.journey()),
                            new Icon(entry.icon()),
                            new Span(
                                    scene.say(
                                            Menu.Entry.text(
                                                    entry.journey(), scene.session().screen())))));
        }
        return row;
    }

    /** Says that waits are not known, and that tickets can be had all the same. */
    private static Div offlineSign(Scene scene) {
        var sign = Parts.div("sign", new Icon("wifi-off"), new Span(scene.say("offline")));
        sign.getElement().setAttribute("role", "status");
        scene.live(now -> sign.setVisible(!now.menu().live() && !now.menu().services().isEmpty()));
        return sign;
    }

    private static Div nothing(Scene scene) {
        return Parts.div(
                "nothing",
                new H2(scene.say("services.none")),
                new Paragraph(scene.say("services.none.hint")));
    }

    private static NativeButton beside(Scene scene, Menu.Service service) {
        return Parts.way(
                scene,
                "way--quiet",
                service.icon(),
                scene.name(service.name()),
                scene.nameOrNull(service.hint()),
                new Action.OpenService(service.code()));
    }

    private static NativeButton tile(Scene scene, Tile tile) {
        return switch (tile) {
            case Tile.OfService(var service) ->
                    tile(
                            scene,
                            service.icon(),
                            scene.name(service.name()),
                            scene.nameOrNull(service.hint()),
                            new Action.OpenService(service.code()),
                            List.of(service.code()));
            case Tile.OfAgencies _ ->
                    WayScreens.tile(
                            scene,
                            "building-2",
                            scene.say("agencies.title"),
                            scene.say("agencies.hint"),
                            Action.Simple.OTHER_PLACES);
            case Tile.OfAgency(var agency) ->
                    WayScreens.tile(
                            scene,
                            "building-2",
                            scene.name(agency.name()),
                            scene.name(agency.purpose()),
                            new Action.OpenAgency(agency.id()));
            case Tile.OfGroup(var group, var services) ->
                    tile(
                            scene,
                            group.icon(),
                            scene.name(group.name()),
                            scene.nameOrNull(group.hint()),
                            new Action.OpenGroup(group.id()),
                            services.stream().map(Menu.Service::code).toList());
        };
    }

    private static NativeButton tile(
            Scene scene,
            String icon,
            String name,
            @Nullable String hint,
            Action action,
            List<ServiceCode> services) {
        var words = new Paragraph();
        if (hint != null) {
            words.add(new Span(hint));
        }
        var state = Parts.bold();
        words.add(state);
        var tile = Parts.button(scene, "tile", action, Parts.dot(icon), new H2(name), words);
        scene.live(
                now -> {
                    var known = known(now.menu(), services);
                    boolean shut =
                            !known.isEmpty() && known.stream().allMatch(s -> s.closed() != null);
                    tile.setClassName("tile--shut", shut);
                    state.removeAll();
                    state.add(state(scene, now.menu(), known, shut));
                });
        return tile;
    }

    private static List<Menu.Service> known(Menu menu, List<ServiceCode> codes) {
        return codes.stream().flatMap(code -> menu.findService(code).stream()).toList();
    }

    /** When the first of them opens again, or why the first of them is closed. */
    private static String shut(Scene scene, List<Menu.Service> services) {
        return services.stream()
                .flatMap(service -> Stream.ofNullable(service.again()))
                .min(Comparator.comparing(Menu.Again::at))
                .map(again -> Openings.say(scene.times(), "services.opens", again))
                .orElseGet(() -> scene.say("services.closed." + services.getFirst().closed()));
    }

    /** Icon and word: closed, how many wait, or how many services are behind it. */
    private static List<Component> state(
            Scene scene, Menu menu, List<Menu.Service> services, boolean shut) {
        var parts = new ArrayList<Component>();
        if (shut) {
            parts.add(new Icon("lock-keyhole"));
            parts.add(new Span(shut(scene, services)));
        } else if (services.size() > 1) {
            parts.add(new Icon("list-ordered"));
            parts.add(new Span(scene.texts().get("services.several", "n", services.size())));
        } else if (menu.live() && !services.isEmpty()) {
            parts.add(new Icon("users"));
            int ahead = services.getFirst().peopleAhead();
            parts.add(new Span(scene.texts().get("services.open", "n", ahead)));
        }
        return parts;
    }
}
