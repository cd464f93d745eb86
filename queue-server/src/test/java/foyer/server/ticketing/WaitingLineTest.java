package foyer.server.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaitingLineTest {
    @Test
    void keepsTheOrderAndTheCountsOfASortedSet() {
        for (long seed = 1; seed <= 10; seed++) {
            var random = new Random(seed);
            var line = new WaitingLine();
            var model = new TreeSet<>(Ticket.BY_PROMISE);
            for (int step = 1; step <= 2_000; step++) {
                if (random.nextInt(5) < 3 || model.isEmpty()) {
                    var ticket = ticket(random, step);
                    line.add(ticket);
                    model.add(ticket);
                } else {
                    var leaving = random.nextBoolean() ? model.first() : some(model, random);
                    line.remove(leaving);
                    model.remove(leaving);
                }
                assertThat(line.size()).isEqualTo(model.size());
                assertThat(line.first()).isEqualTo(model.isEmpty() ? null : model.first());
                if (!model.isEmpty()) {
                    var one = some(model, random);
                    assertThat(line.countWhile(other -> Ticket.BY_PROMISE.compare(other, one) < 0))
                            .as("seed %d, step %d", seed, step)
                            .isEqualTo(model.headSet(one).size());
                }
            }
            assertThat(line).as("seed %d", seed).containsExactlyElementsOf(model);
        }
    }

    @Test
    void replacesInPlaceAndIgnoresStrangers() {
        var random = new Random(1);
        var line = new WaitingLine();
        var stays = ticket(random, 1);
        line.add(stays);
        line.remove(ticket(random, 2));
        line.replace(ticket(random, 3));
        assertThat(line).containsExactly(stays);
        var numbered = stays.numbered(stays.number(), null);
        line.replace(numbered);
        assertThat(line.first()).isSameAs(numbered);
    }

    private static Ticket some(Set<Ticket> model, Random random) {
        return new ArrayList<>(model).get(random.nextInt(model.size()));
    }

    private static Ticket ticket(Random random, int sequence) {
        var arrived = Play.MORNING.plusSeconds(random.nextInt(600));
        return new Ticket(
                IssueRules.ticketId(Play.MONDAY, sequence),
                Play.MONDAY,
                new Origin(
                        new IntentId(new UUID(1, sequence).toString()),
                        Play.KIOSK,
                        TestSite.TAX,
                        TestSite.EN,
                        "link",
                        arrived,
                        true),
                TicketNumber.ofKiosk(1, sequence),
                null,
                false,
                arrived,
                arrived.plus(Duration.ofMinutes(random.nextInt(3))),
                TicketStatus.WAITING,
                null,
                null,
                null);
    }
}
