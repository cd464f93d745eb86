package foyer.kiosk.display;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The pages that are open on this node, and whether each may play sound. Any thread. */
final class Showings {
    /** A node drives a few screens; a page beyond this is one that forgot to go. */
    static final int MAX_PAGES = 32;

    private final List<Showing> open = new CopyOnWriteArrayList<>();

    /** One page. */
    static final class Showing {
        private final Runnable changed;
        private final Runnable loadAnew;
        private volatile boolean audible;
        private volatile boolean forbidden;
        private volatile boolean switchedOn;

        Showing(Runnable changed, Runnable loadAnew) {
            this.changed = changed;
            this.loadAnew = loadAnew;
        }

        void audible(boolean now) {
            switchedOn |= forbidden && now;
            audible = now;
            forbidden = !now;
        }
    }

    boolean add(Showing page) {
        return open.size() < MAX_PAGES && open.add(page);
    }

    boolean remove(Showing page) {
        return open.remove(page);
    }

    Audience audience() {
        var pages = List.copyOf(open);
        return new Audience(
                pages.size(), (int) pages.stream().filter(page -> page.audible).count());
    }

    /**
     * Whether a page has said that its browser forbids sound; before it has tried, nobody knows.
     */
    boolean anyForbidden() {
        return open.stream().anyMatch(page -> page.forbidden);
    }

    /** But those whose sound a hand has switched on: anew they would be silent until touched. */
    void loadAnew() {
        open.stream().filter(page -> !page.switchedOn).forEach(page -> page.loadAnew.run());
    }

    void screenChanged() {
        open.forEach(page -> page.changed.run());
    }
}
