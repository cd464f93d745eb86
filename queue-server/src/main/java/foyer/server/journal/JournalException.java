package foyer.server.journal;

import java.io.IOException;

/** The journal could not be written or read, or is damaged. */
public class JournalException extends IOException {
    private static final long serialVersionUID = 1L;

    public JournalException(String message) {
        super(message);
    }

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
