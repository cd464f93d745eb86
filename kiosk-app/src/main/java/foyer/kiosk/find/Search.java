package foyer.kiosk.find;

import foyer.contract.words.ServiceCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was probably meant, the likeliest first. */
public final class Search {
    /** More is no search but a letter. */
    public static final int LONGEST = 60;

    private static final int MOST_TYPED = 8;
    private static final int MOST_WORDS = 60;
    private static final int LONGEST_WORD = 24;

    /** Words such as "the" decide nothing by themselves. */
    private static final int WEIGHTY = 3;

    private static final int HEAVIEST = 6;

    /** One word in a sentence is enough, if it is the weightiest. */
    private static final int LEAST = 22;

    private Search() {}

    /** At most so many; what is far less like than the best is left out. */
    public static List<ServiceCode> find(List<Subject> subjects, String typed, int most) {
        var words =
                Letters.words(limited(typed), MOST_TYPED, LONGEST_WORD).stream()
                        .filter(Search::decides)
                        .toList();
        var found = new ArrayList<Found>();
        for (var subject : subjects) {
            int score = words.isEmpty() ? 0 : score(words, subject);
            if (score >= LEAST) {
                found.add(new Found(subject.code(), score));
            }
        }
        found.sort(Comparator.comparingInt(Found::score).reversed());
        int best = found.isEmpty() ? 0 : found.getFirst().score();
        return found.stream()
                .filter(one -> one.score() * 2 >= best)
                .limit(most)
                .map(Found::code)
                .toList();
    }

    private record Found(ServiceCode code, int score) {}

    private static String limited(String typed) {
        int signs = typed.codePointCount(0, typed.length());
        return signs <= LONGEST ? typed : typed.substring(0, typed.offsetByCodePoints(0, LONGEST));
    }

    /** Of a hundred: how much of what was typed is met, and how well. */
    private static int score(List<String> typed, Subject subject) {
        var texts =
                subject.texts().stream()
                        .map(
                                text ->
                                        new Words(
                                                Letters.words(
                                                        text.text(), MOST_WORDS, LONGEST_WORD),
                                                text.weight()))
                        .toList();
        int met = 0;
        int all = 0;
        for (var word : typed) {
            int weight = weight(word);
            met += best(word, texts) * weight;
            all += weight;
        }
        int parted = all == 0 ? 0 : met / all;
        return Math.max(parted, typed.size() > 1 ? 0 : joined(typed.getFirst(), texts));
    }

    /** One letter is in every text. */
    private static boolean decides(String word) {
        return word.length() > 1 || Letters.isHan(word);
    }

    private record Words(List<String> words, int weight) {}

    private static int weight(String word) {
        int signs = word.codePointCount(0, word.length());
        return Letters.isHan(word) ? HEAVIEST : signs < WEIGHTY ? 1 : Math.min(signs, HEAVIEST);
    }

    private static int best(String typed, List<Words> texts) {
        int best = 0;
        for (var text : texts) {
            for (var word : text.words()) {
                best = Math.max(best, Likeness.of(typed, word) * text.weight() / 100);
            }
        }
        return best;
    }

    /** Two words typed as one. */
    private static int joined(String typed, List<Words> texts) {
        int best = 0;
        for (var text : texts) {
            var words = text.words();
            for (int i = 0; i + 1 < words.size(); i++) {
                int like = Likeness.of(typed, words.get(i) + words.get(i + 1));
                best = Math.max(best, like * text.weight() / 100);
            }
        }
        return best;
    }
}
