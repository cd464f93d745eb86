package foyer.server.forecast.replay;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of any length, of which no more than a bound is ever held. Not thread-safe. */
final class BoundedLines {
    private final Reader in;
    private final int longest;
    private boolean afterReturn;

    BoundedLines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** A longer line comes one character longer than allowed. Null: the end. */
    @Nullable String next() throws IOException {
        var line = new StringBuilder();
        int one = in.read();
        if (afterReturn && one == '\n') {
            one = in.read();
        }
        if (one < 0) {
            return null;
        }
        while (one >= 0 && one != '\n' && one != '\r') {
            if (line.length() <= longest) {
                line.append((char) one);
            }
            one = in.read();
        }
        afterReturn = one == '\r';
        return line.toString();
    }
}
