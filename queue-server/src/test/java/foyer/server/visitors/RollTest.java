package foyer.server.visitors;

import static foyer.server.visitors.Stays.NINE;
import static foyer.server.visitors.Stays.stay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RollTest {
    private static Roll roll(Stay... stays) {
        return Roll.of(List.of(stays), NINE.plus(Duration.ofHours(1)), Locale.ENGLISH);
    }

    @Test
    void whoNeedsHelpStandsFirstThenByName() {
        var zoe = stay(3, "Zoë", "");
        var helped =
                new Stay(
                        zoe.id(),
                        zoe.day(),
                        3,
                        zoe.code(),
                        new Guest("Zoë", "", true, null),
                        null,
                        "",
                        NINE,
                        true,
                        null);
        var roll = roll(stay(1, "Édith", ""), stay(2, "Adam", ""), helped, stay(4, "Eve", ""));
        assertThat(roll.inside())
                .extracting(line -> line.stay().guest().name())
                .containsExactly("Zoë", "Adam", "Édith", "Eve");
        assertThat(roll.needingHelp()).isOne();
    }

    @Test
    void whoMayBeThereTwiceStandsThereTwiceAndIsMarked() {
        var roll =
                roll(
                        stay(1, "Ada Byron", "Engines Ltd"),
                        stay(2, "ada  BYRON", "engines ltd."),
                        stay(3, "Ada Byron", "Other"));
        assertThat(roll.inside())
                .extracting(Roll.Line::perhapsTwice)
                .containsExactlyInAnyOrder(true, true, false);
    }

    @Test
    void whoLeftIsNotLookedFor() {
        var left = stay(1, "Ada", "").ended(NINE.plusSeconds(600), Stay.How.BADGE);
        assertThat(roll(left).inside()).isEmpty();
        assertThat(roll(left).unseen()).isEmpty();
    }

    @Test
    void whoWasSignedOutByTheClockIsNamedApartForAWhile() {
        var unseen = stay(1, "Ada", "").ended(NINE.plusSeconds(600), Stay.How.DAY_END);
        assertThat(roll(unseen).unseen()).containsExactly(unseen);
        var later = NINE.plusSeconds(600).plus(Roll.UNSEEN_FOR);
        assertThat(Roll.of(List.of(unseen), later, Locale.ENGLISH).unseen()).isEmpty();
    }

    @Test
    void nobodyLeavesBeforeTheyCame() {
        var stay = stay(5, "Ada", "");
        var ended = stay.ended(NINE.minusSeconds(5), Stay.How.STAFF);
        assertThat(ended.ended()).isEqualTo(new Stay.End(stay.since(), Stay.How.STAFF));
    }
}
