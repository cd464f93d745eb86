package foyer.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.TicketNumber;
import foyer.devices.escpos.EscPosPrinter;
import foyer.devices.escpos.PrinterSettings;
import foyer.devices.escpos.emulator.PrinterEmulator;
import foyer.kiosk.Offers;
import foyer.kiosk.floor.Menus;
import foyer.kiosk.roll.RollState;
import foyer.kiosk.session.Given;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ticket over a real socket to the emulated printer. */
class PrinterPaperTest {
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicReference<RollState> roll = new AtomicReference<>(RollState.NEW);
    private PrinterEmulator emulator;
    private PrinterPaper paper;

    @BeforeEach
    void start() throws Exception {
        emulator = PrinterEmulator.start(0);
        var settings =
                PrinterSettings.of("127.0.0.1", emulator.port())
                        .withPatience(Duration.ofMillis(500), Duration.ofSeconds(2))
                        .withStatusInterval(Duration.ofMillis(200));
        paper =
                new PrinterPaper(
                        EscPosPrinter.start(settings), "kiosk-1", 0, Optional::empty, counter());
        paper.onHealth(changes::incrementAndGet);
        await().until(() -> state() == DeviceState.READY);
    }

    @AfterEach
    void stop() throws Exception {
        paper.close();
        emulator.close();
    }

    @Test
    void aTicketIsConfirmedOnlyWhenThePrinterSaysSo() throws Exception {
        assertThat(print()).isTrue();
        await().until(() -> emulator.sheets().size() == 1);
        assertThat(emulator.sheets().getFirst().image().getHeight()).isGreaterThan(600);
        assertThat(emulator.unknownCommands()).isEmpty();
    }

    @Test
    void withoutPaperNothingIsConfirmedAndStaffAreTold() throws Exception {
        emulator.paper(PrinterEmulator.Paper.OUT);
        await().until(() -> state() == DeviceState.BLOCKED);
        assertThat(paper.health().getFirst().reason()).isEqualTo("PAPER_OUT");
        assertThat(print()).isFalse();
        assertThat(changes).hasPositiveValue();
    }

    @Test
    void paperThatEndsInTheMiddleIsNotConfirmedAndNotPrintedAgain() throws Exception {
        emulator.paperOutAfter(200);
        assertThat(print()).isFalse();
        assertThat(emulator.sheets()).isEmpty();
    }

    @Test
    void aPaperUnderWayAtTheLastStopIsToldUntilOneIsPrinted() throws Exception {
        paper.close();
        paper =
                new PrinterPaper(
                        EscPosPrinter.start(PrinterSettings.of("127.0.0.1", emulator.port())),
                        "kiosk-1",
                        1,
                        Optional::empty,
                        counter());
        await().until(() -> state() == DeviceState.WARNING);
        assertThat(paper.health().getFirst().reason()).isEqualTo("LAST_TICKET_UNKNOWN");
        assertThat(print()).isTrue();
        assertThat(state()).isEqualTo(DeviceState.READY);
    }

    @Test
    void whatIsPrintedIsCountedAndAWholeRollBeginsAnew() throws Exception {
        assertThat(print()).isTrue();
        await().until(() -> emulator.sheets().size() == 1);
        int onPaper = emulator.sheets().getFirst().image().getHeight();
        assertThat(roll.get().usedDots())
                .isBetween(onPaper / 2L, onPaper + (long) RollCounter.CUT_OFF_DOTS);
        assertThat(paper.health()).hasSize(1);

        while (paper.health().size() == 1) {
            assertThat(emulator.sheets()).hasSizeLessThan(40);
            assertThat(print()).isTrue();
        }
        assertThat(paper.health().getLast())
                .isEqualTo(
                        new DeviceHealth(
                                "paper", DeviceState.WARNING, "ENDS 2026-11-23T14:00:00Z"));

        emulator.paper(PrinterEmulator.Paper.OUT);
        await().until(() -> state() == DeviceState.BLOCKED);
        emulator.paper(PrinterEmulator.Paper.OK);
        await().until(() -> roll.get().usedDots() == 0);
        assertThat(paper.health()).hasSize(1);
    }

    @Test
    void whereThePrinterSeesTheEndItselfNothingIsForecast() throws Exception {
        roll.set(RollState.NEW.printed(LocalDateTime.parse("2026-11-22T14:10"), 80_000_000));
        emulator.paper(PrinterEmulator.Paper.NEAR_END);
        await().until(() -> state() == DeviceState.WARNING);
        await().untilAsserted(
                        () ->
                                assertThat(paper.health())
                                        .extracting(DeviceHealth::reason)
                                        .containsExactly("NEAR_END"));
    }

    private RollCounter counter() {
        var counter = new RollCounter(roll::updateAndGet, 5, () -> Optional.of(Offers.AT));
        counter.in(ZoneId.of("Europe/London"));
        return counter;
    }

    private DeviceState state() {
        return paper.health().getFirst().state();
    }

    private boolean print() throws Exception {
        var offer = Offers.open(1);
        var given =
                new Given(
                        new IntentId(new UUID(0, 1).toString()),
                        Menus.of(offer, true).findService(Offers.HOUSING).orElseThrow(),
                        LinkToken.of(new byte[16]),
                        new TicketNumber("H042"),
                        true,
                        6,
                        Offers.AT,
                        Offers.AT);
        return paper.print(given, Offers.AR, offer).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
