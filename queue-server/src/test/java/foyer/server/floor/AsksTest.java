package foyer.server.floor;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.MessageCodec;
import foyer.contract.Shown;
import foyer.contract.words.CallId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.How;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AsksTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    private static final IntentId INTENT = new IntentId("8b0f3a52-5f64-4a0c-9d0e-2b2f6a1f0c11");
    private static final NodeId KIOSK = new NodeId("kiosk-1");
    private static final LinkToken LINK = LinkToken.of(new byte[16]);
    private static final AskBody ISSUE =
            new AskBody.Issue(new ServiceCode("housing"), new LanguageCode("pl"), LINK);

    private final Asks asks = new Asks(new MessageCodec());

    @Test
    void anIssueArrivedWhenItsAgeSays() {
        assertThat(asks.command(ask(7, 90_000, false, ISSUE), NOW))
                .isEqualTo(
                        new Command.Issue(
                                new ServiceCode("housing"),
                                new LanguageCode("pl"),
                                LinkHash.of(LINK),
                                NOW.minusSeconds(90),
                                false));
    }

    @Test
    void anArrivalIsAsExactAsTheJournalKeepsIt() {
        var command = asks.command(ask(7, 0, true, ISSUE), NOW.plusNanos(123_456_789));

        assertThat(((Command.Issue) command).arrivedAt()).isEqualTo(NOW.plusNanos(123_456_000));
    }

    @Test
    void theTokenItselfNeverReachesTheQueue() {
        assertThat(asks.command(ask(7, 0, true, ISSUE), NOW).toString())
                .doesNotContain(LINK.value());
    }

    @Test
    void everyOtherWishHasItsCommand() {
        var numbered =
                new AskBody.Numbered(INTENT, new TicketNumber("H042"), LocalDate.of(2026, 11, 23));

        assertThat(asks.command(ask(7, 0, true, numbered), NOW))
                .isEqualTo(
                        new Command.GiveNumber(
                                INTENT, new TicketNumber("H042"), LocalDate.of(2026, 11, 23)));
        assertThat(asks.command(ask(7, 0, true, new AskBody.Withdraw(INTENT)), NOW))
                .isEqualTo(new Command.Withdraw(INTENT));
        assertThat(asks.command(ask(7, 0, true, new AskBody.Lease(null)), NOW))
                .isEqualTo(new Command.LeaseBands());
        assertThat(asks.command(ask(7, 0, true, new AskBody.Help(new LanguageCode("ar"))), NOW))
                .isEqualTo(new Command.AskHelp(new LanguageCode("ar")));
        assertThat(asks.command(new Shown(1, KIOSK, new CallId("t.1"), Shown.How.SPOKEN, 250)))
                .isEqualTo(
                        new Command.ConfirmShown(
                                new CallId("t.1"), How.SPOKEN, Duration.ofMillis(250)));
    }

    @Test
    void anAgeFromTheBeginningOfTimeIsNotBelieved() {
        var command = asks.command(ask(7, Long.MAX_VALUE, true, ISSUE), NOW);

        assertThat(((Command.Issue) command).arrivedAt()).isEqualTo(NOW.minus(Duration.ofDays(30)));
    }

    @Test
    void aResentWishIsTheSameWish() {
        var first = asks.bodyHash(ask(7, 0, true, ISSUE));

        assertThat(asks.bodyHash(ask(8, 5_000, false, ISSUE))).isEqualTo(first);
        assertThat(asks.bodyHash(ask(7, 0, true, new AskBody.Lease(null)))).isNotEqualTo(first);
    }

    @Test
    void aConfirmationSaidTwiceIsOne() {
        var shown = new Shown(1, KIOSK, new CallId("t.1"), Shown.How.SHOWN, 250);
        var again = new Shown(1, KIOSK, new CallId("t.1"), Shown.How.SHOWN, 900);
        var spoken = new Shown(1, KIOSK, new CallId("t.1"), Shown.How.SPOKEN, 250);

        assertThat(Asks.intentOf(again)).isEqualTo(Asks.intentOf(shown));
        assertThat(Asks.bodyHash(again)).isEqualTo(Asks.bodyHash(shown));
        assertThat(Asks.intentOf(spoken)).isNotEqualTo(Asks.intentOf(shown));
    }

    private static Ask ask(long boot, long age, boolean certain, AskBody body) {
        return new Ask(1, INTENT, KIOSK, boot, age, certain, body);
    }
}
