package foyer.kiosk.journey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a visitor has answered so far, in the order it was asked. A question left out has an empty
 * answer.
 */
public record Answers(Map<String, String> given) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** The answer; empty when it was not asked or left out. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(given.get(key)).filter(answer -> !answer.isEmpty());
    }

    /** Whether it was asked, answered or not. */
    public boolean has(String key) {
        return given.containsKey(key);
    }

    public Answers with(String key, String answer) {
        var more = new LinkedHashMap<>(given);
        more.remove(key);
        more.put(key, answer);
        return new Answers(more);
    }

    /** As they were before that question was answered, and all after it. */
    public Answers before(String key) {
        var less = new LinkedHashMap<String, String>();
        for (var answer : given.entrySet()) {
            if (answer.getKey().equals(key)) {
                break;
            }
            less.put(answer.getKey(), answer.getValue());
        }
        return new Answers(less);
    }

    /** The question answered last. */
    public Optional<String> last() {
        return given.keySet().stream().reduce((_, later) -> later);
    }

    /** They are a person's and stand in no log. */
    @Override
    public String toString() {
        return "Answers" + given.keySet();
    }
}
