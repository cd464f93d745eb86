package foyer.server.notices;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Where notices wait, durably. Thread-safe. */
public interface Outbox {
    /** More than this many on their way are refused. */
    int MOST_WAITING = 1_000;

    /** Those of a channel that are to be tried now, the longest due first. */
    List<Notice> listDue(Channel channel, Instant now, int most) throws IOException;

    /** It has come to its end; what it said is gone. */
    void close(String id, NoticeState state) throws IOException;

    void tryAgain(String id, Instant due) throws IOException;
}
