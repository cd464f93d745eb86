package foyer.kiosk.journey;

import java.util.Optional;

/**
 * Something a visitor can do here by answering questions. A value: two of the same journey with the
 * same data are equal. Its words are the texts {@code journey.<name>.…}: of a question {@code
 * <key>.title}, {@code <key>.hint} and each {@code <key>.<option>}; of an end {@code
 * <result>.title} and {@code <result>.hint}.
 */
public interface Journey {
    /** Lower case letters and hyphens, as its texts are named. */
    String name();

    /** The question that follows these answers; empty: all is known. */
    Optional<Question> next(Answers answers);

    /** What is done once all is known. */
    Wanted wanted(Answers answers, By by);

    /** What the visitor is told, or asked next, now that this came of it. */
    Result result(Answers answers, Heard heard);

    /**
     * The answer that a scanned code gives to a question.
     *
     * @return empty: it is not a code for this question
     */
    default Optional<String> scanned(Question.Type question, String code) {
        var typed = Typing.all(question, code);
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }
}
