package foyer.appliance.keypad;

import foyer.appliance.keypad.Scribe.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the keypad stands on, as it is told.
 *
 * @param at counted from one
 * @param of so many
 * @param words of it alone
 */
record Announced(int at, int of, List<Sentence> words) {
    /** In no language are there other numbers in it; some begin with the larger one. */
    private static final Pattern PLACE = Pattern.compile("\\D*(\\d+)\\D+(\\d+)\\D*");

    /** The first one heard of that place; 0: of any. */
    static Optional<Announced> findIn(List<Sentence> heard, int place) {
        return IntStream.range(0, heard.size())
                .mapToObj(i -> of(heard.subList(i, heard.size())))
                .flatMap(Optional::stream)
                .filter(one -> place == 0 || one.at() == place)
                .findFirst();
    }

    private static Optional<Announced> of(List<Sentence> heard) {
        var numbers = PLACE.matcher(heard.getFirst().words());
        if (!numbers.matches()) {
            return Optional.empty();
        }
        int one = Integer.parseInt(numbers.group(1));
        int other = Integer.parseInt(numbers.group(2));
        var words = List.copyOf(heard.subList(1, heard.size()));
        return Optional.of(new Announced(Math.min(one, other), Math.max(one, other), words));
    }

    boolean says(String wanted) {
        return words.stream().anyMatch(one -> Ears.says(one, wanted));
    }
}
