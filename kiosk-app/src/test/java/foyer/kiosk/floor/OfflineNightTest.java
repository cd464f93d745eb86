package foyer.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.AskBody;
import foyer.contract.Offer;
import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.kiosk.Offers;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.session.Effect;
import foyer.kiosk.session.Input;
import foyer.kiosk.store.Kept;
import foyer.kiosk.store.NodeStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A kiosk that hears no server from one business day into the third, in each kind of night. */
class OfflineNightTest {
    private static final Duration STEP = Duration.ofMinutes(30);

    private record Given(Instant at, String number, LocalDate day) {}

    private NodeStore store;
    private Offer offer;
    private Instant now;
    private WishKeeper keeper;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = NodeStore.open(folder.resolve("node.db"), new NodeId("kiosk-1"), this::id);
        keeper = new WishKeeper(store, new NodeClock(() -> now, () -> 0, Optional.empty()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an ordinary night, 03:00, 2026-11-22, 2026-11-23T03:00:00Z, 2026-11-24T03:00:00Z",
        "the clock goes forward, 03:00, 2027-03-27, 2027-03-28T02:00:00Z, 2027-03-29T02:00:00Z",
        "the clock goes back, 03:00, 2027-10-30, 2027-10-31T03:00:00Z, 2027-11-01T03:00:00Z",
        "the cut-over is left out, 01:30, 2027-03-27, 2027-03-28T01:00:00Z, 2027-03-29T00:30:00Z",
        "the cut-over comes twice, 01:30, 2027-10-30, 2027-10-31T00:30:00Z, 2027-11-01T01:30:00Z",
    })
    void eachNumberIsOfTheDayItIsGivenOn(
            String night, LocalTime turns, LocalDate today, Instant cutOver, Instant second) {
        offer = Offers.turningAt(turns, 1);
        through(today, cutOver, second);
    }

    private void through(LocalDate today, Instant cutOver, Instant second) {
        store.lease(
                3,
                List.of(
                        new NumberBand(today, 700, 729, 1),
                        new NumberBand(today.plusDays(1), 730, 759, 2)));
        var seen = new HashSet<String>();
        for (now = cutOver.minus(Duration.ofHours(6));
                now.isBefore(second.plus(Duration.ofHours(6)));
                now = now.plus(STEP)) {
            var given = give();
            assertThat(seen.add(given.day() + " " + given.number())).as("%s", given).isTrue();
            check(given, today, cutOver, second);
        }
        assertThat(seen).hasSizeGreaterThan(60);
    }

    private static void check(Given given, LocalDate today, Instant cutOver, Instant second) {
        if (given.at().isBefore(cutOver)) {
            assertThat(given.day()).as("%s", given).isEqualTo(today);
            assertThat(given.number()).as("%s", given).matches("H7[0-2][0-9]");
        } else if (given.at().isBefore(second)) {
            assertThat(given.day()).as("%s", given).isEqualTo(today.plusDays(1));
            assertThat(given.number()).as("%s", given).matches("H7[3-5][0-9]|K3-[0-9]{3}");
        } else {
            assertThat(given.day()).as("%s", given).isEqualTo(today.plusDays(2));
            assertThat(given.number())
                    .as("nothing is leased for the day after tomorrow: %s", given)
                    .matches("K3-[0-9]{3}");
        }
    }

    private Given give() {
        var issue = id();
        var wish =
                new Effect.Wish.TakeTicket(Offers.HOUSING, Offers.EN, LinkToken.of(new byte[16]));
        assertThat(keeper.keep(new Effect.Ask(issue, wish))).isTrue();
        var kept = keeper.keepNumber(new Effect.KeepNumber(issue, Offers.HOUSING, null), offer);
        assertThat(kept).isInstanceOf(Input.NumberKept.class);
        store.answered(issue, true);
        var told =
                store.listSendable(500).stream()
                        .map(Kept::body)
                        .filter(AskBody.Numbered.class::isInstance)
                        .map(AskBody.Numbered.class::cast)
                        .filter(numbered -> numbered.issue().equals(issue))
                        .findFirst()
                        .orElseThrow();
        return new Given(now, told.number().value(), told.businessDay());
    }

    private IntentId id() {
        return new IntentId(UUID.randomUUID().toString());
    }
}
