package foyer.server.phone;

import foyer.contract.words.LanguageCode;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one ticket shows, in its language.
 *
 * @param alias another number the customer may hold
 */
record PhoneView(
        LanguageCode language,
        String council,
        String number,
        @Nullable String alias,
        String service,
        Stage stage) {

    /** Where the visit is. */
    sealed interface Stage {
        record Waiting(int ahead, LocalTime promised, String place, @Nullable String way)
                implements Stage {}

        record Called(String counter) implements Stage {}

        record Serving(String counter) implements Stage {}

        record Finished() implements Stage {}

        record Missed() implements Stage {}

        record Left() implements Stage {}

        /** Nothing more will happen here. */
        default boolean isLast() {
            return this instanceof Finished || this instanceof Left;
        }
    }

    /** Differs when the page looks different. */
    String version() {
        return Integer.toHexString(toString().hashCode());
    }
}
