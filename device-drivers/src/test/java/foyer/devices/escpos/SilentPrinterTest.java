package foyer.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.devices.escpos.JobOutcome.NotPrinted;
import foyer.devices.escpos.JobOutcome.Printed;
import foyer.devices.escpos.JobOutcome.Unknown;
import foyer.devices.escpos.PrinterStatus.Offline;
import foyer.devices.escpos.PrinterStatus.OfflineReason;
import foyer.devices.escpos.emulator.PrinterEmulator.Mode;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A printer that does not answer, or not with anything that makes sense. */
class SilentPrinterTest extends FaultyPrinter {
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(1);

    @Test
    void aPrinterThatNeverConfirmsIsUnknownWithinThePatience() {
        impatient();
        paper.mode(Mode.NO_CONFIRMATION);
        long start = System.nanoTime();

        assertThat(print()).isEqualTo(new Unknown(new Offline(OfflineReason.NO_ANSWER)));

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(SHORT_PATIENCE, SHORT_PATIENCE.plusSeconds(3));
        assertThat(pictures()).as("it was printed all the same, once").containsExactly(TICKET);
    }

    @Test
    void garbageFromThePrinterIsNoConfirmation() {
        impatient();
        paper.mode(Mode.NO_CONFIRMATION);
        CompletionStage<JobOutcome> outcome = printer.print(Samples.job("t", TICKET));
        await().until(() -> !paper.sheets().isEmpty());

        paper.sendGarbage(
                new byte[] {(byte) 0xff, 0x37, 0x22, 0x41, 0x37, 0x13, 0x00, 0x37, 0x22, 0x00, -1});

        assertThat(Outcomes.of(outcome))
                .isEqualTo(new Unknown(new Offline(OfflineReason.NO_ANSWER)));
    }

    @Test
    void aPrinterThatSaysNothingIsNotSentAJob() {
        paper.mode(Mode.SILENT);

        assertThat(print()).isEqualTo(new NotPrinted(new Offline(OfflineReason.NO_ANSWER)));

        paper.mode(Mode.ANSWERING);
        assertNothingPrintedAndTheNextJobIsWhole();
    }

    @Test
    void aFloodOfGarbageDoesNotStopPrinting() {
        byte[] flood = new byte[20_000];
        new Random(7).nextBytes(flood);
        // Nothing that could be taken for a status, or the printer would rightly be believed.
        for (int i = 0; i < flood.length; i++) {
            flood[i] = (byte) (flood[i] | 0x80);
        }
        paper.sendGarbage(flood);

        assertThat(print()).isInstanceOf(Printed.class);
        assertThat(pictures()).containsExactly(TICKET);
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

    private void impatient() {
        printer.close();
        printer = driver(BLOCKED_PATIENCE, SHORT_PATIENCE);
        awaitReady();
    }
}
