package foyer.appliance.bench.page;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Baseline, frozen: the open pages. Any thread. */
@Singleton
final class BareWords {
    private final List<Consumer<String>> pages = new CopyOnWriteArrayList<>();

    void tell(Consumer<String> page) {
        pages.add(page);
    }

    void forget(Consumer<String> page) {
        pages.remove(page);
    }

    void show(String word) {
        pages.forEach(page -> page.accept(word));
    }
}
