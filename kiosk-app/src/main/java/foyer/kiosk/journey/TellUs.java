package foyer.kiosk.journey;

import foyer.contract.AskBody.Tell;
import foyer.contract.words.Reference;
import foyer.contract.words.ServiceCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A complaint, a compliment or a comment. The kiosk gives its reference at once, for it reaches the
 * server sooner or later.
 *
 * @param services it can be about
 */
public record TellUs(List<Question.Named> services) implements Journey {
    private static final List<String> KINDS = List.of("complaint", "compliment", "comment");
    private static final String NO_CONTACT = "none";
    private static final List<String> CONTACTS = List.of(NO_CONTACT, "email", "phone");

    public TellUs {
        services = List.copyOf(services);
    }

    @Override
    public String name() {
        return "tell-us";
    }

    @Override
    public Optional<Question> next(Answers answers) {
        if (!answers.has("kind")) {
            return Optional.of(new Question.Pick("kind", KINDS));
        }
        if (!answers.has("about") && !services.isEmpty()) {
            return Optional.of(new Question.Choose("about", services, true, false));
        }
        if (!answers.has("text")) {
            return Optional.of(new Question.Type("text", Keys.TEXT, Tell.MAX_TEXT, false, true));
        }
        return contact(answers);
    }

    private static Optional<Question> contact(Answers answers) {
        return switch (answers.find("contact").orElse("")) {
            case "" -> Optional.of(new Question.Pick("contact", CONTACTS));
            case "email" -> unlessKnown(answers, "email", Keys.EMAIL, Tell.MAX_EMAIL);
            case "phone" -> unlessKnown(answers, "phone", Keys.PHONE, Tell.MAX_PHONE);
            default -> Optional.empty();
        };
    }

    private static Optional<Question> unlessKnown(Answers answers, String key, Keys keys, int max) {
        return answers.has(key)
                ? Optional.empty()
                : Optional.of(new Question.Type(key, keys, max, false, true));
    }

    @Override
    public Wanted wanted(Answers answers, By by) {
        var reference = Reference.of(by.intent());
        var tell =
                new Tell(
                        reference,
                        kind(answers),
                        answers.find("about").map(ServiceCode::new).orElse(null),
                        answers.find("text").orElseThrow(),
                        answers.find("email").orElse(null),
                        answers.find("phone").orElse(null),
                        by.language());
        return new Wanted.Post(
                tell, new Result.Said("kept", Result.Tone.GOOD, Map.of(), reference.value(), true));
    }

    private static Tell.Kind kind(Answers answers) {
        return Tell.Kind.valueOf(answers.find("kind").orElseThrow().toUpperCase(Locale.ROOT));
    }

    /** It is posted, so that nothing is ever heard but that even the kiosk could not keep it. */
    @Override
    public Result result(Answers answers, Heard heard) {
        return Result.Said.plain("failed", Result.Tone.WARN);
    }
}
