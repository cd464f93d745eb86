package foyer.kiosk.speech;

import foyer.contract.words.Texts;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.journey.About;
import foyer.kiosk.session.Menu;
import java.time.Instant;
import java.util.Map;

/** What a line says, still in no language. */
public sealed interface Words {
    /** A text of ours with its blanks filled. */
    record Said(String key, Map<String, Integer> blanks) implements Words {
        public Said {
            blanks = Map.copyOf(blanks);
        }
    }

    /** A text of the site. */
    record Name(Texts texts) implements Words {}

    /** A number, sign by sign: "H 0 4 2" is understood where "H forty-two" is not. */
    record Signs(TicketNumber number) implements Words {}

    /** What somebody typed, sign by sign. */
    record Spelled(String text) implements Words {}

    /** A text of ours with words in its blanks. */
    record Filled(String key, Map<String, String> blanks) implements Words {
        public Filled {
            blanks = Map.copyOf(blanks);
        }
    }

    /** A text of ours around such a number. */
    record Around(String key, TicketNumber number) implements Words {}

    record Expected(Menu.Wait range) implements Words {}

    /** A text of ours with a time of the site in it. */
    record At(String key, Instant time) implements Words {}

    /** The same in every language, such as a telephone number. */
    record Plain(String text) implements Words {}

    /** A text of ours about an agreed time. */
    record Agreed(String key, About about) implements Words {}

    /** When tickets can be had again. */
    record Opens(String key, Menu.Again again) implements Words {}
}
