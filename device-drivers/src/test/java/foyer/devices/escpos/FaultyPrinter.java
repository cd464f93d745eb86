package foyer.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.devices.escpos.JobOutcome.Printed;
import foyer.devices.escpos.PrinterStatus.Ready;
import foyer.devices.escpos.emulator.PrinterEmulator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A printer that is ready, and whatever then goes wrong with it. */
@Timeout(60)
abstract class FaultyPrinter {
    static final Duration BLOCKED_PATIENCE = Duration.ofMillis(400);
    static final Duration PATIENCE = Duration.ofSeconds(3);
    static final Bitmap TICKET = Samples.noise(576, 700, 42);

    PrinterEmulator paper;
    EscPosPrinter printer;
    boolean everyCommandEndedByZeros;

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

    final EscPosPrinter driver(Duration blocked, Duration acknowledgement) {
        return EscPosPrinter.start(
                PrinterSettings.of("127.0.0.1", paper.port())
                        .withPatience(blocked, acknowledgement));
    }

    final void awaitReady() {
        await().until(() -> printer.status() instanceof Ready);
    }

    final JobOutcome print() {
        return Outcomes.of(printer.print(Samples.job("ticket", TICKET)));
    }

    final void assertNothingPrintedAndTheNextJobIsWhole() {
        assertThat(paper.sheets()).isEmpty();
        assertThat(paper.hangingDots()).isZero();
        assertThat(print()).isInstanceOf(Printed.class);
        assertThat(pictures()).containsExactly(TICKET);
    }

    final List<Bitmap> pictures() {
        return paper.sheets().stream().map(sheet -> Bitmap.of(sheet.image())).toList();
    }
}
