package foyer.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.devices.escpos.JobOutcome.NotPrinted;
import foyer.devices.escpos.JobOutcome.Printed;
import foyer.devices.escpos.JobOutcome.Unknown;
import foyer.devices.escpos.PrinterStatus.BlockReason;
import foyer.devices.escpos.PrinterStatus.Blocked;
import foyer.devices.escpos.PrinterStatus.Offline;
import foyer.devices.escpos.PrinterStatus.OfflineReason;
import foyer.devices.escpos.PrinterStatus.PaperSupply;
import foyer.devices.escpos.PrinterStatus.Ready;
import foyer.devices.escpos.emulator.PrinterEmulator;
import foyer.devices.escpos.emulator.PrinterEmulator.Cover;
import foyer.devices.escpos.emulator.PrinterEmulator.Paper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Paper that ends, a cover that opens: what is said of the job, and how long one waits. */
class PaperAndCoverTest extends FaultyPrinter {
    @Test
    void outOfPaperBeforeTheJobIsSaidSoonAndNothingIsSent() {
        paper.paper(Paper.OUT);
        long start = System.nanoTime();

        assertThat(print()).isEqualTo(new NotPrinted(new Blocked(BlockReason.PAPER_OUT)));

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(BLOCKED_PATIENCE, BLOCKED_PATIENCE.plusSeconds(2));
        paper.paper(Paper.OK);
        assertNothingPrintedAndTheNextJobIsWhole();
    }

    @Test
    void outOfPaperDuringTheJobIsUnknownAndNeverPrintedAgainByItself() {
        paper.paperOutAfter(300);

        assertThat(print()).isEqualTo(new Unknown(new Blocked(BlockReason.PAPER_OUT)));
        assertThat(paper.hangingDots()).isEqualTo(300);

        paper.paper(Paper.OK);
        assertThat(print()).as("the next job").isInstanceOf(Printed.class);
        // What was in the printer came out late; it was not sent a second time.
        assertThat(pictures()).containsExactly(TICKET, TICKET);
    }

    @Test
    void aCoverOpenBeforeTheJobAndClosedInTimeIsOnlyAWait() {
        printer.close();
        printer = driver(Duration.ofSeconds(20), Duration.ofSeconds(20));
        paper.cover(Cover.OPEN);
        CompletionStage<JobOutcome> outcome = printer.print(Samples.job("t", TICKET));
        await().until(() -> printer.status().equals(new Blocked(BlockReason.COVER_OPEN)));
        assertThat(outcome.toCompletableFuture()).isNotDone();

        paper.cover(Cover.CLOSED);

        assertThat(Outcomes.of(outcome)).isInstanceOf(Printed.class);
        assertThat(pictures()).containsExactly(TICKET);
    }

    @Test
    void aCoverOpenBeforeTheJobForTooLongIsSaid() {
        paper.cover(Cover.OPEN);

        assertThat(print()).isEqualTo(new NotPrinted(new Blocked(BlockReason.COVER_OPEN)));

        paper.cover(Cover.CLOSED);
        assertNothingPrintedAndTheNextJobIsWhole();
    }

    @Test
    void aCoverOpenedDuringTheJobAndClosedInTimeIsOnlyAWait() {
        printer.close();
        printer = driver(Duration.ofSeconds(20), Duration.ofSeconds(20));
        paper.timePerRow(Duration.ofMillis(2));
        CompletionStage<JobOutcome> outcome = printer.print(Samples.job("t", TICKET));
        await().until(() -> paper.hangingDots() > 100);

        paper.cover(Cover.OPEN);
        await().until(() -> printer.status().equals(new Blocked(BlockReason.COVER_OPEN)));
        assertThat(outcome.toCompletableFuture()).isNotDone();
        paper.timePerRow(Duration.ZERO);
        paper.cover(Cover.CLOSED);

        assertThat(Outcomes.of(outcome)).isInstanceOf(Printed.class);
        assertThat(pictures()).containsExactly(TICKET);
    }

    @Test
    void aPrinterThatStopsReadingIsGivenUpThoughBytesAreLeft() throws IOException {
        try (PrinterEmulator small = PrinterEmulator.start(0, 1_024);
                EscPosPrinter driver =
                        EscPosPrinter.start(
                                PrinterSettings.of("127.0.0.1", small.port())
                                        .withPatience(BLOCKED_PATIENCE, PATIENCE))) {
            Bitmap tall = Samples.noise(576, Bitmap.TALLEST_DOTS, 3);
            small.paperOutAfter(50);

            assertThat(Outcomes.of(driver.print(Samples.job("t", tall))))
                    .isEqualTo(new Unknown(new Blocked(BlockReason.PAPER_OUT)));
        }
    }

    @Test
    void aFullQueueRefusesAndSaysSo() {
        paper.cover(Cover.OPEN);
        printer.close();
        printer =
                EscPosPrinter.start(
                        PrinterSettings.of("127.0.0.1", paper.port())
                                .withPatience(Duration.ofSeconds(20), Duration.ofSeconds(20))
                                .withQueueCapacity(2));
        List<CompletionStage<JobOutcome>> taken = new ArrayList<>();
        taken.add(printer.print(Samples.job("head", TICKET)));
        await().until(() -> printer.status().equals(new Blocked(BlockReason.COVER_OPEN)));
        // One is at the printer; two more may wait.
        taken.add(printer.print(Samples.job("first", TICKET)));
        taken.add(printer.print(Samples.job("second", TICKET)));

        assertThat(Outcomes.of(printer.print(Samples.job("third", TICKET))))
                .isEqualTo(new NotPrinted(new Obstacle.QueueFull(2)));

        paper.cover(Cover.CLOSED);
        taken.forEach(each -> assertThat(Outcomes.of(each)).isInstanceOf(Printed.class));
        assertThat(pictures()).containsExactly(TICKET, TICKET, TICKET);
    }

    @Test
    void tellsItsListenersEveryChangeWithItsReason() {
        List<PrinterStatus> heard = Collections.synchronizedList(new ArrayList<>());
        printer.addStatusListener(heard::add);

        paper.paper(Paper.NEAR_END);
        await().until(() -> printer.status().equals(new Ready(PaperSupply.NEAR_END)));
        paper.paper(Paper.OUT);
        await().until(() -> printer.status() instanceof Blocked);
        paper.cover(Cover.OPEN);
        await().until(() -> printer.status().equals(new Blocked(BlockReason.COVER_OPEN)));

        assertThat(heard)
                .containsExactly(
                        new Ready(PaperSupply.ENOUGH),
                        new Ready(PaperSupply.NEAR_END),
                        new Blocked(BlockReason.PAPER_OUT),
                        new Blocked(BlockReason.COVER_OPEN));
    }

    @Test
    void closingTellsEveryJobWhatBecameOfIt() {
        paper.cover(Cover.OPEN);
        CompletionStage<JobOutcome> first = printer.print(Samples.job("first", TICKET));
        CompletionStage<JobOutcome> second = printer.print(Samples.job("second", TICKET));

        printer.close();

        assertThat(Outcomes.of(first)).isInstanceOf(NotPrinted.class);
        assertThat(Outcomes.of(second)).isInstanceOf(NotPrinted.class);
        assertThat(print()).isEqualTo(new NotPrinted(new Offline(OfflineReason.CLOSED)));
    }
}
