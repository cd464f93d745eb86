package foyer.server.notices;

import java.time.Instant;

/**
 * One message on its way.
 *
 * @param id the same however often it is carried, so that a receiver can tell a repetition
 * @param about what it is about, such as a stay; several notices can be about the same
 * @param to the address; for a webhook what stands in the settings
 * @param due when it is to be tried next
 * @param tries that came to nothing
 */
public record Notice(
        String id,
        String about,
        Channel channel,
        String to,
        String subject,
        String body,
        Instant created,
        Instant due,
        int tries) {
    public static final int MAX_BODY = 4_000;

    public Notice {
        if (id.isEmpty() || body.length() > MAX_BODY) {
            throw new IllegalArgumentException(
                    "a notice has an id and at most " + MAX_BODY + " characters");
        }
    }

    public static Notice fresh(
            String about, Channel channel, String to, String subject, String body, Instant now) {
        return new Notice(about + "-" + channel, about, channel, to, subject, body, now, now, 0);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Notice[" + id + "]";
    }
}
