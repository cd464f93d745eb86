package foyer.server.sites;

import foyer.contract.words.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other ways to a service, and other words for it.
 *
 * @param online null: only here
 * @param words what people call it besides its name, with commas between, in some of the languages;
 *     null: nothing else
 */
public record Alternatives(@Nullable Online online, @Nullable Texts words) {
    public static final Alternatives NONE = new Alternatives(null, null);

    /** Of all words of one language together. */
    public static final int LONGEST_WORDS = 200;

    /** All that is in it. */
    List<Texts> listTexts() {
        var all = new ArrayList<Texts>();
        if (online != null) {
            all.add(online.title());
            all.addAll(online.steps());
        }
        if (words != null) {
            all.add(words);
        }
        return all;
    }
}
