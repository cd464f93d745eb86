package foyer.kiosk.session;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import java.util.ArrayList;
import java.util.List;

/**
 * What one page of a list of choices shows: a page is turned, never scrolled.
 *
 * @param tiles groups and services of this page
 * @param entries the other things that can be done here, on every page of the start screen
 * @param beside a service that stands under the tiles on every page, such as "I am not sure"
 */
public record Tiles(
        List<Tile> tiles, List<Menu.Service> beside, List<Menu.Entry> entries, int pages) {
    /** One thing to touch. */
    public sealed interface Tile {
        record OfGroup(Menu.Group group, List<Menu.Service> services) implements Tile {}

        record OfService(Menu.Service service) implements Tile {}

        /** All of them, behind one tile. */
        record OfAgencies(List<Agency> agencies) implements Tile {}

        record OfAgency(Agency agency) implements Tile {}
    }

    /** The languages of one page. */
    public record Languages(List<LanguageCode> shown, int pages) {
        public Languages {
            shown = List.copyOf(shown);
        }
    }

    public static Languages ofLanguages(Menu menu, Room room, int page) {
        var all = menu.languages();
        int size = room.languagesAPage(all.size());
        return new Languages(page(all, page, size), pages(all.size(), size));
    }

    public static Tiles ofGroups(Menu menu, Room room, int page) {
        var tiles = new ArrayList<Tile>();
        for (var group : menu.listGroups()) {
            tiles.add(new Tile.OfGroup(group, menu.listServices(group.id())));
        }
        var alone = menu.listServices(null);
        // One service beside the groups is the way out for those who find nothing in them; several
        // are choices like the others.
        boolean wayOut = alone.size() == 1 && !tiles.isEmpty();
        if (!wayOut) {
            alone.forEach(service -> tiles.add(new Tile.OfService(service)));
        }
        if (!menu.agencies().isEmpty() && !tiles.isEmpty()) {
            tiles.add(new Tile.OfAgencies(menu.agencies()));
        }
        return new Tiles(
                page(tiles, page, room.tilesAPage()),
                wayOut ? alone : List.of(),
                menu.entries(),
                pages(tiles.size(), room.tilesAPage()));
    }

    public static Tiles ofAgencies(Menu menu, Room room, int page) {
        List<Tile> tiles = menu.agencies().stream().<Tile>map(Tile.OfAgency::new).toList();
        return new Tiles(
                page(tiles, page, room.tilesAPage()),
                List.of(),
                List.of(),
                pages(tiles.size(), room.tilesAPage()));
    }

    /** Of the services found those that are still there. */
    public static Tiles ofFound(Menu menu, Room room, List<ServiceCode> found, int page) {
        List<Tile> tiles =
                found.stream()
                        .flatMap(code -> menu.findService(code).stream())
                        .<Tile>map(Tile.OfService::new)
                        .toList();
        return new Tiles(
                page(tiles, page, room.tilesAPage()),
                tiles.isEmpty() ? menu.listServices(null) : List.of(),
                List.of(),
                pages(tiles.size(), room.tilesAPage()));
    }

    public static Tiles ofServices(Menu menu, Room room, String group, int page) {
        List<Tile> tiles =
                menu.listServices(group).stream().<Tile>map(Tile.OfService::new).toList();
        return new Tiles(
                page(tiles, page, room.tilesAPage()),
                List.of(),
                List.of(),
                pages(tiles.size(), room.tilesAPage()));
    }

    private static <T> List<T> page(List<T> all, int page, int size) {
        int from = Math.min(page * size, all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }

    private static int pages(int items, int size) {
        return Math.max(1, (items + size - 1) / size);
    }
}
