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
import foyer.devices.escpos.emulator.PrinterEmulator.Mode;
import foyer.devices.escpos.emulator.PrinterEmulator.Paper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that goes wrong in a foyer, and what is then said about the job. */
@Timeout(60)
class FaultsTest {
    private static final Duration BLOCKED_PATIENCE = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Bitmap TICKET = Samples.noise(576, 700, 42);

    private PrinterEmulator paper;
    private EscPosPrinter printer;
    private boolean everyCommandEndedByZeros;

    @BeforeEach
    void switchOn() throws IOException {
        paper = PrinterEmulator.start(0);
        printer = driver(BLOCKED_PATIENCE, PATIENCE);
        awaitReady();
    }

    @AfterEach
    void everyCommandWasUnderstood() throws IOException {
        printer.close();
        paper.close();
        assertThat(paper.unknownCommands())
                .allMatch(command -> everyCommandEndedByZeros && command.endsWith("00"));
    }

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
    void aSheetBrokenOffInTheMiddleOfAPictureDoesNotSpoilTheNext() {
        paper.dropAfter(12 + 30_000);

        assertThat(print()).isEqualTo(new Unknown(new Offline(OfflineReason.CONNECTION_LOST)));

        assertThat(print()).isInstanceOf(Printed.class);
        List<Bitmap> sheets = pictures();
        assertThat(sheets).as("the piece, cut off, and a whole sheet").hasSize(2);
        assertThat(sheets.getFirst()).isNotEqualTo(TICKET);
        assertThat(sheets.getLast()).isEqualTo(TICKET);
    }

    /**
     * Twelve bytes of questions, seven of reset, eight of the picture's header, then the picture.
     */
    @ParameterizedTest
    @ValueSource(ints = {12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28})
    void aHeaderBrokenOffAtAnyByteDoesNotEatTheNextJob(int bytes) {
        paper.dropAfter(bytes);
        print();

        assertThat(print()).isInstanceOf(Printed.class);
        assertThat(pictures().getLast()).isEqualTo(TICKET);
        // What was begun was ended by zeros: 1b 00 and the like, and no letters.
        everyCommandEndedByZeros = true;
    }

    @Test
    void aConnectionLostBeforeAnyByteOfTheJobIsMadeAnewByItself() {
        paper.dropAfter(3);

        assertThat(print()).isInstanceOf(Printed.class);
        assertThat(pictures()).containsExactly(TICKET);
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
    void aPrinterThatNeverConfirmsIsUnknownWithinThePatience() {
        paper.mode(Mode.NO_CONFIRMATION);
        long start = System.nanoTime();

        assertThat(print()).isEqualTo(new Unknown(new Offline(OfflineReason.NO_ANSWER)));

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(PATIENCE, PATIENCE.plusSeconds(3));
        assertThat(pictures()).as("it was printed all the same, once").containsExactly(TICKET);
    }

    @Test
    void aPrinterThatSaysNothingIsNotSentAJob() {
        paper.mode(Mode.SILENT);

        assertThat(print()).isEqualTo(new NotPrinted(new Offline(OfflineReason.NO_ANSWER)));

        paper.mode(Mode.ANSWERING);
        assertNothingPrintedAndTheNextJobIsWhole();
    }

    @Test
    void anEchoOnAReconnectedSocketDoesNotCount() {
        printer.close();
        printer = driver(BLOCKED_PATIENCE, Duration.ofSeconds(20));
        paper.paperOutAfter(300);
        assertThat(print()).isEqualTo(new Unknown(new Blocked(BlockReason.PAPER_OUT)));

        // The rest of the first job, its echo, then the second: slowly, so that the echo of the
        // first comes while the second is waited for.
        paper.timePerRow(Duration.ofMillis(1));
        paper.paper(Paper.OK);
        CompletionStage<Integer> sheetsWhenConfirmed =
                printer.print(Samples.job("second", TICKET))
                        .thenApply(
                                outcome -> outcome instanceof Printed ? paper.sheets().size() : -1);

        assertThat(sheetsWhenConfirmed.toCompletableFuture())
                .succeedsWithin(Duration.ofSeconds(30))
                .isEqualTo(2);
        assertThat(pictures()).containsExactly(TICKET, TICKET);
    }

    @Test
    void nobodyThereIsSaidSoon() throws IOException {
        paper.close();

        assertThat(print()).isInstanceOf(NotPrinted.class);
        await().until(() -> printer.status() instanceof Offline);
        assertThat(((Offline) printer.status()).reason()).isEqualTo(OfflineReason.REFUSED);
    }

    @Test
    void findsAPrinterAgainThatWasSwitchedOffAndOn() throws IOException {
        int port = paper.port();
        paper.close();
        await().until(() -> printer.status() instanceof Offline);

        paper = PrinterEmulator.start(port);

        awaitReady();
        assertNothingPrintedAndTheNextJobIsWhole();
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
    void garbageFromThePrinterIsNoConfirmation() {
        paper.mode(Mode.NO_CONFIRMATION);
        CompletionStage<JobOutcome> outcome = printer.print(Samples.job("t", TICKET));
        await().until(() -> !paper.sheets().isEmpty());

        paper.sendGarbage(
                new byte[] {(byte) 0xff, 0x37, 0x22, 0x41, 0x37, 0x13, 0x00, 0x37, 0x22, 0x00, -1});

        assertThat(Outcomes.of(outcome))
                .isEqualTo(new Unknown(new Offline(OfflineReason.NO_ANSWER)));
    }

    @Test
    void aFloodOfGarbageDoesNotStopPrinting() {
        byte[] flood = new byte[20_000];
        new java.util.Random(7).nextBytes(flood);
        // Nothing that could be taken for a status, or the printer would rightly be believed.
        for (int i = 0; i < flood.length; i++) {
            flood[i] = (byte) (flood[i] | 0x80);
        }
        paper.sendGarbage(flood);

        assertThat(print()).isInstanceOf(Printed.class);
        assertThat(pictures()).containsExactly(TICKET);
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
    void noticesAPrinterThatFellSilentWhileNothingWasPrinted() {
        printer.close();
        printer =
                EscPosPrinter.start(
                        PrinterSettings.of("127.0.0.1", paper.port())
                                .withStatusInterval(Duration.ofMillis(100)));
        awaitReady();

        paper.mode(Mode.SILENT);

        await().until(() -> printer.status().equals(new Offline(OfflineReason.NO_ANSWER)));
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

    private EscPosPrinter driver(Duration blocked, Duration acknowledgement) {
        return EscPosPrinter.start(
                PrinterSettings.of("127.0.0.1", paper.port())
                        .withPatience(blocked, acknowledgement));
    }

    private void awaitReady() {
        await().until(() -> printer.status() instanceof Ready);
    }

    private JobOutcome print() {
        return Outcomes.of(printer.print(Samples.job("ticket", TICKET)));
    }

    private void assertNothingPrintedAndTheNextJobIsWhole() {
        assertThat(paper.sheets()).isEmpty();
        assertThat(paper.hangingDots()).isZero();
        assertThat(print()).isInstanceOf(Printed.class);
        assertThat(pictures()).containsExactly(TICKET);
    }

    private List<Bitmap> pictures() {
        return paper.sheets().stream().map(sheet -> Bitmap.of(sheet.image())).toList();
    }
}
