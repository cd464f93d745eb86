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
import foyer.devices.escpos.emulator.PrinterEmulator;
import foyer.devices.escpos.emulator.PrinterEmulator.Paper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection broken at any byte, or never made: no job is printed twice or spoilt by another. */
class BrokenConnectionTest extends FaultyPrinter {
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

    /** The driver died with its process, so nothing but the paper knows of the piece. */
    @Test
    void aPieceLeftFromBeforeTheStartIsNotOnTopOfTheNextSheet() throws IOException {
        printer.close();
        leaveAPiece();
        printer = driver(BLOCKED_PATIENCE, PATIENCE);

        assertThat(print()).isInstanceOf(Printed.class);
        assertThat(pictures()).as("the piece, cut off, and a whole sheet").hasSize(2);
        assertThat(pictures().getLast()).isEqualTo(TICKET);
    }

    private void leaveAPiece() throws IOException {
        var job =
                EncodedJob.of(
                        Samples.slip(TICKET), PrinterProfile.EPSON_LIKE, ProcessId.ofNumber(1));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), paper.port())) {
            socket.getOutputStream().write(job.bytes(), 0, 30_000);
            await().until(() -> paper.hangingDots() > 400);
        }
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
    void anEchoOnAReconnectedSocketDoesNotCount() {
        printer.close();
        // Long enough for a busy machine to take the whole first job in before the driver hangs up.
        printer = driver(Duration.ofSeconds(2), Duration.ofSeconds(20));
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
        // Of the first, what the printer had not read when the driver hung up is lost.
        assertThat(pictures()).hasSize(2);
        assertThat(pictures().getLast()).isEqualTo(TICKET);
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
}
