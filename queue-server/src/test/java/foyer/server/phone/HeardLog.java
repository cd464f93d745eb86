package foyer.server.phone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** All that is logged in the meantime, from INFO upwards as in the running product. */
final class HeardLog implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    HeardLog() {
        root.setLevel(Level.INFO);
        heard.start();
        root.addAppender(heard);
    }

    List<ILoggingEvent> lines() {
        return List.copyOf(heard.list);
    }

    static boolean holds(ILoggingEvent line, String word) {
        var thrown = line.getThrowableProxy();
        return line.getFormattedMessage().contains(word)
                || (thrown != null && String.valueOf(thrown.getMessage()).contains(word));
    }

    @Override
    public void close() {
        root.detachAppender(heard);
        root.setLevel(usual);
    }
}
