package foyer.kiosk.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowingsTest {
    private final Showings pages = new Showings();
    private final List<String> loaded = new ArrayList<>();

    /** Loaded anew it would be silent, and nobody is there at night to touch it. */
    @Test
    void aPageWhoseSoundAHandHasSwitchedOnIsNotLoadedAnew() {
        var allowed = page("allowed");
        allowed.audible(true);
        var touched = page("touched");
        touched.audible(false);
        touched.audible(true);
        var forbidden = page("forbidden");
        forbidden.audible(false);

        pages.loadAnew();

        assertThat(loaded).containsExactly("allowed", "forbidden");
    }

    @Test
    void oneTooManyIsNotTaken() {
        for (int i = 0; i < Showings.MAX_PAGES; i++) {
            page("page " + i);
        }
        assertThat(pages.add(new Showings.Showing(() -> {}, () -> {}))).isFalse();
        assertThat(pages.audience().pages()).isEqualTo(Showings.MAX_PAGES);
    }

    private Showings.Showing page(String name) {
        var page = new Showings.Showing(() -> {}, () -> loaded.add(name));
        assertThat(pages.add(page)).isTrue();
        return page;
    }
}
