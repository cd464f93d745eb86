package foyer.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.AskBody;
import foyer.contract.Offer;
import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.Offers;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.session.Effect;
import foyer.kiosk.session.Input;
import foyer.kiosk.store.Kept;
import foyer.kiosk.store.NodeStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers given alone belong to the site's business day, whenever that turns. */
class CutOverTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalTime JUST_LATER = LocalTime.of(14, 8);

    private NodeStore store;
    private WishKeeper keeper;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = NodeStore.open(folder.resolve("node.db"), new NodeId("kiosk-1"), this::id);
        store.lease(
                3,
                List.of(
                        new NumberBand(TODAY.minusDays(1), 600, 629, 1),
                        new NumberBand(TODAY, 700, 729, 1)));
        // 14:07 at the site.
        keeper = new WishKeeper(store, new NodeClock(() -> Offers.AT, () -> 0, Optional.empty()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void beforeTheSitesCutOverANumberIsOfTheDayBefore() {
        var issue = numbered(Offers.turningAt(JUST_LATER, 1), null, "H600");
        assertThat(told()).contains(new AskBody.Numbered(issue, number("H600"), yesterday()));
    }

    @Test
    void afterTheSitesCutOverANumberIsOfToday() {
        var issue = numbered(Offers.turningAt(JUST_LATER.minusHours(1), 1), null, "H700");
        assertThat(told()).contains(new AskBody.Numbered(issue, number("H700"), TODAY));
    }

    @Test
    void theServersNumberIsToldWithTheSameDay() {
        var issue = numbered(Offers.turningAt(JUST_LATER, 1), number("H042"), "H042");
        assertThat(told()).contains(new AskBody.Numbered(issue, number("H042"), yesterday()));
    }

    /** The time travels with the wish, so that it is held however late the server hears of it. */
    @Test
    void aHeldPlaceTakenAloneIsToldWithItsTimeAndItsNumber() {
        var issue = id();
        var until = Offers.AT.plusSeconds(3_600);
        var link = LinkToken.of(new byte[16]);
        var wish = new Effect.Wish.TakeTicket(Offers.HOUSING, Offers.EN, link, until, List.of());
        assertThat(keeper.keep(new Effect.Ask(issue, wish))).isTrue();
        keeper.keepNumber(new Effect.KeepNumber(issue, Offers.HOUSING, null), Offers.open(1));

        assertThat(told()).contains(new AskBody.Issue(Offers.HOUSING, Offers.EN, link, until));
        store.answered(issue, true);
        assertThat(told()).contains(new AskBody.Numbered(issue, number("H700"), TODAY));
    }

    private IntentId numbered(Offer offer, TicketNumber fromServer, String expected) {
        var issue = id();
        var wish =
                new Effect.Wish.TakeTicket(Offers.HOUSING, Offers.EN, LinkToken.of(new byte[16]));
        assertThat(keeper.keep(new Effect.Ask(issue, wish))).isTrue();
        var kept =
                keeper.keepNumber(new Effect.KeepNumber(issue, Offers.HOUSING, fromServer), offer);
        assertThat(kept)
                .isEqualTo(
                        new Input.NumberKept(
                                issue, number(expected), fromServer != null, Offers.AT));
        store.answered(issue, true);
        return issue;
    }

    private List<AskBody> told() {
        return store.listSendable(10).stream().map(Kept::body).toList();
    }

    private static LocalDate yesterday() {
        return TODAY.minusDays(1);
    }

    private static TicketNumber number(String text) {
        return new TicketNumber(text);
    }

    private IntentId id() {
        return new IntentId(UUID.randomUUID().toString());
    }
}
