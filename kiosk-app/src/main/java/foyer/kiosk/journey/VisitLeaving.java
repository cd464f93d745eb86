package foyer.kiosk.journey;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.words.BadgeCode;
import java.util.Optional;

/** The way out of a business visitor: by the code of the badge, or by its number and a name. */
final class VisitLeaving {
    private static final int LONGEST_BADGE = 20;
    private static final int LONGEST_NAME = 80;

    private VisitLeaving() {}

    static Optional<Question> next(Answers answers) {
        var badge = answers.find("badge");
        if (badge.isEmpty()) {
            return Optional.of(new Question.Type("badge", Keys.CODE, LONGEST_BADGE, false, false));
        }
        boolean guessed = BadgeCode.find(badge.get()).isEmpty();
        return guessed && !answers.has("name")
                ? Optional.of(new Question.Type("name", Keys.NAME, LONGEST_NAME, false, true))
                : Optional.empty();
    }

    static Wanted wanted(Answers answers) {
        var badge = answers.find("badge").orElseThrow();
        return new Wanted.Lasting(
                new AskBody.SignOut(badge, answers.find("name").orElse(null)),
                Result.Said.plain("leaving", Result.Tone.INFO));
    }

    static Result result(Heard heard) {
        return switch (heard) {
            case Heard.Answered(Answer.Done()) -> Result.Said.plain("gone", Result.Tone.GOOD);
            case Heard.Answered(Answer.Refused(var reason, _))
                    when reason.equals("UNKNOWN_BADGE") ->
                    new Result.Again("badge", "stranger");
            case Heard.Answered(Answer.Refused(var reason, _)) when reason.equals("ALREADY_OUT") ->
                    Result.Said.plain("already", Result.Tone.INFO);
            case Heard.Answered _, Heard.Recalled _, Heard.Silence _, Heard.NotKept _ ->
                    Result.Said.plain("failed", Result.Tone.WARN);
        };
    }
}
