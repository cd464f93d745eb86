package foyer.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import org.junit.jupiter.api.Test;

/** What a technician reads in the log of the running program. */
class LoggingTest {
    @Test
    void aPageThatIsClosedIsNoWarningAndOtherTroubleIsHeard() throws Exception {
        var logging = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(logging);
        configurator.doConfigure(getClass().getResource("/foyer-server-logback.xml"));

        var pages = logging.getLogger("org.atmosphere.cpr.AtmosphereResponseImpl");
        assertThat(pages.isWarnEnabled()).isFalse();
        assertThat(pages.isErrorEnabled()).isTrue();
        assertThat(logging.getLogger("org.atmosphere.cpr.Other").isWarnEnabled()).isTrue();
        assertThat(logging.getLogger("foyer.server").isInfoEnabled()).isTrue();
    }
}
