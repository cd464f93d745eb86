package foyer.kiosk.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.NumberBand;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.numbers.OwnNumbers.Decision;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnNumbersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final NumberPrefix HOUSING = new NumberPrefix("H");
    private static final NumberBand BAND = new NumberBand(TODAY, 700, 729, 1);

    @Test
    void numbersComeFromTheBandOfTheDayInTurn() {
        assertThat(next(3, List.of(BAND), 0, TODAY)).isEqualTo(fromBand("H700", 700));
        assertThat(next(3, List.of(BAND), 700, TODAY)).isEqualTo(fromBand("H701", 701));
    }

    @Test
    void pastTheBandTheKiosksOwnMarkMakesTheNumber() {
        assertThat(next(3, List.of(BAND), 729, TODAY))
                .isEqualTo(new Decision.Marked(new TicketNumber("K3-001"), 1));
    }

    @Test
    void withoutATrustedClockNoDayIsSureAndTheMarkIsUsed() {
        assertThat(next(3, List.of(BAND), 0, null)).isInstanceOf(Decision.Marked.class);
    }

    @Test
    void yesterdaysBandIsNotTodays() {
        assertThat(next(3, List.of(BAND), 0, TODAY.plusDays(1)))
                .isInstanceOf(Decision.Marked.class);
    }

    @Test
    void aSecondBandOfTheDayFollowsTheFirst() {
        var more = new NumberBand(TODAY, 760, 789, 2);
        assertThat(next(3, List.of(BAND, more), 729, TODAY)).isEqualTo(fromBand("H760", 760));
    }

    @Test
    void aKioskThatNeverLeasedGivesNoNumberThatMayBeSomebodyElses() {
        var numbers = new OwnNumbers(null, List.of(), 0, 0);
        assertThat(numbers.next(HOUSING, 3, TODAY)).isEqualTo(new Decision.NoneSure());
    }

    @Test
    void markedNumbersGoOnForWeeksBeforeTheyBeginAnew() {
        var last = new OwnNumbers(3, List.of(), 0, OwnNumbers.MOST_MARKED);
        assertThat(last.next(HOUSING, 3, null))
                .isEqualTo(new Decision.Marked(new TicketNumber("K3-001"), 1));
    }

    private static Decision next(int mark, List<NumberBand> bands, int lastInBand, LocalDate day) {
        return new OwnNumbers(mark, bands, lastInBand, 0).next(HOUSING, 3, day);
    }

    private static Decision fromBand(String number, int used) {
        return new Decision.FromBand(new TicketNumber(number), used);
    }
}
