package foyer.kiosk.ui;

import foyer.contract.words.LanguageCode;
import foyer.kiosk.aloud.Speaker;
import foyer.kiosk.display.voice.Sound;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down whatever is spoken; what is heard is a moment of silence. */
final class Transcript implements Speaker {
    private static final byte[] HEARD = Sound.silence(Duration.ofMillis(20)).toWav();

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public byte[] speak(LanguageCode language, String text) {
        lines.add(language + " " + text);
        return HEARD;
    }

    /** Everything since the last time, each with its language before it. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    void clear() {
        lines.clear();
    }
}
