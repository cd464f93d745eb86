package foyer.kiosk.journey;

import foyer.contract.AskBody.Survey;
import foyer.contract.AskBody.Survey.Settled;
import foyer.contract.words.TicketNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How somebody found their visit: the questions of the phone page, each of which can be left out.
 * With the number of their ticket the answers stand with the visit.
 */
public record VisitSurvey() implements Journey {
    private static final List<String> MARKS = List.of("welcome", "waiting", "efficiency", "result");
    private static final List<String> YES_OR_NO = List.of("yes", "no");

    /** As long as any number of a ticket. */
    private static final int MOST_SIGNS = 9;

    private static final List<Question> QUESTIONS =
            Stream.concat(
                            MARKS.stream().<Question>map(key -> new Question.Rate(key, true)),
                            Stream.of(
                                    new Question.Pick("settled", YES_OR_NO, true, null),
                                    new Question.Type("ticket", Keys.CODE, MOST_SIGNS, true, true)))
                    .toList();

    @Override
    public String name() {
        return "survey";
    }

    @Override
    public Optional<Question> next(Answers answers) {
        return QUESTIONS.stream()
                .filter(question -> !answers.has(question.key()))
                .filter(question -> !question.key().equals("ticket") || saysAnything(answers))
                .findFirst();
    }

    private static boolean saysAnything(Answers answers) {
        return answers.find("settled").isPresent()
                || MARKS.stream().anyMatch(key -> answers.find(key).isPresent());
    }

    @Override
    public Wanted wanted(Answers answers, By by) {
        return saysAnything(answers)
                ? new Wanted.Post(survey(answers), Result.Said.plain("kept", Result.Tone.GOOD))
                : new Wanted.Tell(Result.Said.plain("empty", Result.Tone.INFO));
    }

    private static Survey survey(Answers answers) {
        return new Survey(
                ticket(answers),
                mark(answers, "welcome"),
                mark(answers, "waiting"),
                mark(answers, "efficiency"),
                mark(answers, "result"),
                settled(answers));
    }

    private static Settled settled(Answers answers) {
        return answers.find("settled")
                .map(answer -> answer.equals("yes") ? Settled.YES : Settled.NO)
                .orElse(Settled.UNSAID);
    }

    private static @Nullable Integer mark(Answers answers, String key) {
        return answers.find(key).map(Integer::valueOf).orElse(null);
    }

    /** What is no number of a ticket is left out: the answers are worth more than where they go. */
    private static @Nullable TicketNumber ticket(Answers answers) {
        try {
            return answers.find("ticket").map(TicketNumber::new).orElse(null);
        } catch (IllegalArgumentException noNumber) {
            return null;
        }
    }

    /** As with what is told, nothing is heard but that even the kiosk could not keep it. */
    @Override
    public Result result(Answers answers, Heard heard) {
        return Result.Said.plain("failed", Result.Tone.WARN);
    }
}
