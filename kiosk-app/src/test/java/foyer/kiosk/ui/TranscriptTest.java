package foyer.kiosk.ui;

import java.util.List;

/** {@link Transcripts} of every day: each text is there in the others, too. */
class TranscriptTest extends Transcripts {
    static List<String> languages() {
        return List.of("pl");
    }
}
