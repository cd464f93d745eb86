package foyer.kiosk.session;

import java.util.ArrayList;
import java.util.List;

/**
 * What one page of a list of choices shows: a page is turned, never scrolled.
 *
 * @param tiles groups and services of this page
 * @param beside a service that stands under the tiles on every page, such as "I am not sure"
 */
public record Tiles(List<Tile> tiles, List<Menu.Service> beside, int pages) {
    public static final int TILES_A_PAGE = 8;
    public static final int LANGUAGES_A_PAGE = 10;

    /** One thing to touch. */
    public sealed interface Tile {
        record OfGroup(Menu.Group group, List<Menu.Service> services) implements Tile {}

        record OfService(Menu.Service service) implements Tile {}
    }

    public static Tiles ofGroups(Menu menu, int page) {
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
        return new Tiles(
                page(tiles, page, TILES_A_PAGE),
                wayOut ? alone : List.of(),
                pages(tiles.size(), TILES_A_PAGE));
    }

    public static Tiles ofServices(Menu menu, String group, int page) {
        List<Tile> tiles =
                menu.listServices(group).stream().<Tile>map(Tile.OfService::new).toList();
        return new Tiles(
                page(tiles, page, TILES_A_PAGE), List.of(), pages(tiles.size(), TILES_A_PAGE));
    }

    public static <T> List<T> page(List<T> all, int page, int size) {
        int from = Math.min(page * size, all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }

    public static int pages(int items, int size) {
        return Math.max(1, (items + size - 1) / size);
    }
}
