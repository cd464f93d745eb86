package foyer.kiosk.aloud;

import foyer.contract.words.LanguageCode;
import java.io.IOException;

/** Says a sentence; blocks meanwhile. */
public interface Speaker {
    /**
     * @return a WAV file
     * @throws IOException when nothing can be heard of it; the message is for the log and names no
     *     text
     */
    byte[] speak(LanguageCode language, String text) throws IOException, InterruptedException;
}
