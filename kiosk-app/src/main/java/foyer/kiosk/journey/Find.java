package foyer.kiosk.journey;

import java.util.Optional;

/** The service somebody means, told in their own words; answered here, without the server. */
public record Find() implements Journey {
    public static final String NAME = "find";
    private static final String WORDS = "words";

    /** What is searched for is a few words: more makes nothing clearer. */
    private static final int LONGEST = 40;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Question> next(Answers answers) {
        return answers.has(WORDS)
                ? Optional.empty()
                : Optional.of(new Question.Type(WORDS, Keys.WORDS, LONGEST, false, true));
    }

    @Override
    public Wanted wanted(Answers answers, By by) {
        return new Wanted.Find(answers.find(WORDS).orElseThrow());
    }

    /** Nobody is asked, so that nothing is heard. */
    @Override
    public Result result(Answers answers, Heard heard) {
        return new Result.Again(WORDS, "NEEDED");
    }
}
