package foyer.kiosk.session;

import foyer.contract.words.Texts;
import foyer.kiosk.journey.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one page of the answers to choose from shows. */
public record Options(List<Option> shown, int pages) {
    /**
     * One answer.
     *
     * @param name the site's; null: a text of ours, named by the id
     */
    public record Option(String id, @Nullable Texts name, @Nullable Texts hint) {}

    public Options {
        shown = List.copyOf(shown);
    }

    public static Options of(Screen.Asking asking, Room room) {
        var all = all(asking.question());
        int size = room.optionsAPage(all.size());
        int from = Math.min(asking.page() * size, all.size());
        return new Options(
                all.subList(from, Math.min(from + size, all.size())),
                Math.max(1, (all.size() + size - 1) / size));
    }

    static boolean has(Question question, String id) {
        return all(question).stream().anyMatch(option -> option.id().equals(id));
    }

    private static List<Option> all(Question question) {
        return switch (question) {
            case Question.Pick pick ->
                    pick.options().stream().map(id -> new Option(id, null, null)).toList();
            case Question.Choose choose ->
                    choose.options().stream()
                            .map(named -> new Option(named.id(), named.name(), named.hint()))
                            .toList();
            case Question.Type _, Question.Rate _ -> List.of();
        };
    }
}
