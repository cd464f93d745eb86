package foyer.kiosk.display.voice;

import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said.
 *
 * @param alias another number of the same customer, said after the first
 * @param label what is written above the counter; null when nobody has said
 * @param languages in which to say it, in this order
 * @param unhurried with the word to take one's time
 */
public record Utterance(
        TicketNumber number,
        @Nullable TicketNumber alias,
        CounterId counter,
        @Nullable Texts label,
        List<LanguageCode> languages,
        boolean unhurried) {
    /** Longer would keep the next customer waiting. */
    private static final int MAX_LANGUAGES = 2;

    public Utterance {
        languages = languages.stream().distinct().limit(MAX_LANGUAGES).toList();
    }

    /** To somebody who walks as others do. */
    public Utterance(
            TicketNumber number,
            @Nullable TicketNumber alias,
            CounterId counter,
            @Nullable Texts label,
            List<LanguageCode> languages) {
        this(number, alias, counter, label, languages, false);
    }
}
