package foyer.kiosk.ui;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** {@link Transcripts} in a language of few words and in one of another script. */
@Tag("soak")
class MoreTranscriptsTest extends Transcripts {
    static List<String> languages() {
        return List.of("en", "ar");
    }
}
