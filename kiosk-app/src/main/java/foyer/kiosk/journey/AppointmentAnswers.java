package foyer.kiosk.journey;

import foyer.contract.Answer;
import foyer.kiosk.journey.Appointment.Found;
import foyer.kiosk.journey.Result.Tone;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody is told of the appointment that was looked up for them. */
final class AppointmentAnswers {
    private AppointmentAnswers() {}

    static Result told(Answers answers, Answer.Appointment told) {
        var about = about(told);
        return switch (told.fit()) {
            case ON_TIME, EARLY, LATE -> found(answers, told, about);
            case DAY_TO_COME -> said("day-to-come", Tone.INFO, about);
            case DAY_PAST -> said("day-past", Tone.WARN, about);
            case OTHER_SITE ->
                    said(told.place() == null ? "other-house" : "other-site", Tone.WARN, about);
            case CHECKED_IN -> checkedIn(told);
            case CANCELLED -> said("cancelled", Tone.WARN, about);
            case UNKNOWN ->
                    new Result.Again(
                            answers.find("number").isPresent() ? "number" : "name", "unknown");
            case SEVERAL -> Result.Said.plain("several", Tone.INFO);
            case TOO_MANY_TRIES -> Result.Said.plain("tries", Tone.WARN);
        };
    }

    private static Result found(Answers answers, Answer.Appointment told, @Nullable About about) {
        var key = Appointment.key(answers);
        if (key.isEmpty() || told.booking() == null || about == null) {
            return Result.Said.plain("failed", Tone.WARN);
        }
        var found = new Found(key.get(), told.fit(), told.booking(), about);
        return new Result.Further(new Appointment(found), answers);
    }

    /** The number again, where the server tells it: to whoever knows the code. */
    private static Result checkedIn(Answer.Appointment told) {
        return told.held() == null
                ? Result.Said.plain("already", Tone.INFO)
                : new Result.Said("already", Tone.INFO, Map.of(), told.held().value(), false);
    }

    private static Result said(String name, Tone tone, @Nullable About about) {
        return about == null
                ? Result.Said.plain("failed", Tone.WARN)
                : Result.Said.about(name, tone, about);
    }

    private static @Nullable About about(Answer.Appointment told) {
        return told.booking() == null
                ? null
                : new About(told.booking().startsAt(), told.opensAt(), told.place());
    }
}
