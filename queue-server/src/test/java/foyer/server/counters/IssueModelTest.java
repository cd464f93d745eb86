package foyer.server.counters;

import static foyer.server.TestQueue.DANA;
import static foyer.server.TestQueue.FOUR;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.server.TestQueue;
import foyer.server.people.Person;
import foyer.server.people.Role;
import foyer.server.ticketing.Command;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Only what the rules would give a ticket for is offered. */
class IssueModelTest {
    private static final Seat SEAT =
            new Seat(new Person(DANA, "dana", "Dana Okafor", Set.of(Role.ADVISOR)), FOUR);

    private final TestQueue queue = new TestQueue();
    private final IssueModel model = new IssueModel(queue.site, Locale.of("pl"));

    @Test
    void everyServiceIsOfferedAlsoAfterHoursButNoneThatIsClosedForToday() {
        assertThat(model.listServices(queue.state, SEAT, queue.now))
                .hasSameSizeAs(queue.site.services());
        queue.dana(new Command.CloseService(new ServiceCode("housing")));
        queue.minutes(9 * 60);
        assertThat(model.listServices(queue.state, SEAT, queue.now))
                .hasSize(queue.site.services().size() - 1)
                .extracting(Named::what)
                .doesNotContain(new ServiceCode("housing"));
        assertThat(queue.state.countWaiting(new ServiceCode("benefits"))).isZero();
    }

    @Test
    void theHousesOwnLanguageIsFirstAndEachIsNamedAsItsReaderDoes() {
        assertThat(model.listLanguages())
                .startsWith(new Named<>(new LanguageCode("en"), "angielski"))
                .contains(new Named<>(new LanguageCode("ar"), "arabski"));
    }
}
