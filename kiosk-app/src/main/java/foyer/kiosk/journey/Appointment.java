package foyer.kiosk.journey;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.AppointmentKey.Kind;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has come for an agreed time. It is looked up by what they show or type, or by their name
 * and the time; they read what was found before they check in with it.
 *
 * @param found null: nothing was found yet
 */
public record Appointment(@Nullable Found found) implements Journey {
    public static final String NAME = "appointment";
    static final String CHECK_IN = "check-in";
    static final String LEAVE = "leave";
    private static final int LONGEST_NAME = 80;
    private static final int DIGITS_OF_A_TIME = 4;

    /**
     * An appointment with which one can check in.
     *
     * @param key what it was found by
     */
    record Found(AppointmentKey key, AppointmentFit fit, Answer.Booking booking, About about) {
        /** The question that follows. */
        String asks() {
            return switch (fit) {
                case EARLY -> "early";
                case LATE -> "late";
                default -> "in-time";
            };
        }
    }

    /** Nothing was looked for. */
    public Appointment() {
        this(null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Question> next(Answers answers) {
        if (!answers.has("number")) {
            return type("number", Keys.CODE, AppointmentKey.MAX_LENGTH, true);
        }
        if (!hasNumber(answers) && !answers.has("name")) {
            return type("name", Keys.NAME, LONGEST_NAME, false);
        }
        if (!hasNumber(answers) && !answers.has("time")) {
            return type("time", Keys.DIGITS, DIGITS_OF_A_TIME, false);
        }
        var known = known(answers);
        return known == null || answers.has(known.asks())
                ? Optional.empty()
                : Optional.of(
                        new Question.Pick(
                                known.asks(), List.of(CHECK_IN, LEAVE), false, known.about()));
    }

    private static Optional<Question> type(String key, Keys keys, int max, boolean optional) {
        return Optional.of(new Question.Type(key, keys, max, optional, true));
    }

    private static boolean hasNumber(Answers answers) {
        return answers.find("number").isPresent();
    }

    /** What was found by these answers; null when they are others, or it was not looked for. */
    private @Nullable Found known(Answers answers) {
        var by = found;
        return by != null && key(answers).filter(by.key()::equals).isPresent() ? by : null;
    }

    static Optional<AppointmentKey> key(Answers answers) {
        return answers.find("number")
                .map(number -> AppointmentKey.find(Kind.SHOWN, number, null))
                .orElseGet(() -> named(answers));
    }

    private static Optional<AppointmentKey> named(Answers answers) {
        return time(answers)
                .flatMap(
                        time ->
                                AppointmentKey.find(
                                        Kind.NAME, answers.find("name").orElse(""), time));
    }

    private static Optional<LocalTime> time(Answers answers) {
        var digits = answers.find("time").orElse("");
        if (digits.length() != DIGITS_OF_A_TIME) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        try {
            return Optional.of(LocalTime.of(number / 100, number % 100));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public Wanted wanted(Answers answers, By by) {
        var known = known(answers);
        if (known != null) {
            return decided(answers, known);
        }
        return key(answers)
                .<Wanted>map(key -> new Wanted.Recalled(new AskBody.FindAppointment(key)))
                .orElseGet(() -> unusable(answers));
    }

    private static Wanted decided(Answers answers, Found known) {
        if (answers.find(known.asks()).filter(CHECK_IN::equals).isPresent()) {
            return new Wanted.Ticket(known.booking());
        }
        var name = known.fit() == AppointmentFit.EARLY ? "back" : "left";
        return new Wanted.Tell(Result.Said.about(name, Result.Tone.INFO, known.about()));
    }

    /** Nothing can be known by that. */
    private static Wanted unusable(Answers answers) {
        if (hasNumber(answers)) {
            return new Wanted.Again("number", "unknown");
        }
        return time(answers).isEmpty()
                ? new Wanted.Again("time", "no-time")
                : new Wanted.Again("name", "unknown");
    }

    @Override
    public Result result(Answers answers, Heard heard) {
        return switch (heard) {
            case Heard.Answered(Answer.Appointment told) -> AppointmentAnswers.told(answers, told);
            case Heard.Recalled(Answer.Appointment told)
                    when told.fit() != AppointmentFit.UNKNOWN ->
                    AppointmentAnswers.told(answers, told);
            case Heard.Recalled _, Heard.Silence _ -> Result.Said.plain("alone", Result.Tone.INFO);
            case Heard.Answered _, Heard.NotKept _ -> Result.Said.plain("failed", Result.Tone.WARN);
        };
    }

    /** What somebody hears whose check-in the server refused, if that is about the appointment. */
    public static Optional<Result.Said> refused(String reason) {
        return switch (reason) {
            case "APPOINTMENT_CHECKED_IN" ->
                    Optional.of(Result.Said.plain("already", Result.Tone.INFO));
            case "APPOINTMENT_NOT_TODAY" ->
                    Optional.of(Result.Said.plain("changed", Result.Tone.WARN));
            default -> Optional.empty();
        };
    }

    /** A code may be written with spaces and hyphens. */
    @Override
    public Optional<String> scanned(Question.Type question, String code) {
        return question.key().equals("number")
                ? AppointmentKey.find(Kind.SHOWN, code, null).map(AppointmentKey::value)
                : Optional.empty();
    }

    /** What somebody is known by stands in no log. */
    @Override
    public String toString() {
        return "Appointment";
    }
}
