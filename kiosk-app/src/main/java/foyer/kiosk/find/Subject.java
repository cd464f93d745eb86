package foyer.kiosk.find;

import foyer.contract.words.ServiceCode;
import java.util.List;

/**
 * Something that can be found.
 *
 * @param texts in one language
 */
public record Subject(ServiceCode code, List<Text> texts) {
    public Subject {
        texts = List.copyOf(texts);
    }

    /**
     * A text it can be found by.
     *
     * @param weight of a hundred: a name says more than a hint
     */
    public record Text(String text, int weight) {}
}
