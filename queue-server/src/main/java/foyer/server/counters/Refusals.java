package foyer.server.counters;

import foyer.server.ticketing.Reason;
import foyer.server.ticketing.loop.Reply;
import java.util.Optional;

/** What staff read when something is refused; the reason's own name is for the log. */
public final class Refusals {
    private Refusals() {}

    public static String sentence(Words words, Reason reason) {
        return words.say("refused." + reason.name());
    }

    /** Empty when it was done. */
    public static Optional<String> findSentence(Words words, Reply reply) {
        return switch (reply) {
            case Reply.Accepted _ -> Optional.empty();
            case Reply.Rejected(Reason reason, String _) -> Optional.of(sentence(words, reason));
            case Reply.Busy _ -> Optional.of(words.say("busy"));
        };
    }
}
