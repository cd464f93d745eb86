package foyer.kiosk.floor;

import foyer.kiosk.text.Sentence;
import java.util.List;

/**
 * What a page is to say.
 *
 * @param volume of {@link foyer.kiosk.session.Hearing#LOUDEST}
 * @param after not before what is being said has ended
 */
public record Spoken(List<Sentence> sentences, int volume, boolean after) {
    public Spoken {
        sentences = List.copyOf(sentences);
    }

    /** Something in it is for one person alone. */
    public boolean isForOneOnly() {
        return sentences.stream().anyMatch(Sentence::forOneOnly);
    }
}
