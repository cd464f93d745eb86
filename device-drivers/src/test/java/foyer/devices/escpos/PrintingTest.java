package foyer.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.devices.escpos.JobOutcome.Confirmation;
import foyer.devices.escpos.JobOutcome.Printed;
import foyer.devices.escpos.emulator.PrinterEmulator;
import foyer.devices.escpos.emulator.Sheet;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed in comes out of the slot, dot for dot. */
class PrintingTest {
    private PrinterEmulator paper;
    private EscPosPrinter printer;

    @BeforeEach
    void switchOn() throws IOException {
        paper = PrinterEmulator.start(0);
        printer = EscPosPrinter.start(PrinterSettings.of("127.0.0.1", paper.port()));
    }

    @AfterEach
    void everyCommandWasUnderstood() throws IOException {
        printer.close();
        paper.close();
        assertThat(paper.unknownCommands()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 47, 48, 96, 199, 200, 201, 240, 248, 960, 1920})
    void printsAPictureDotForDotAtEveryHeight(int height) {
        Bitmap picture = Samples.noise(576, height, height);

        JobOutcome outcome = printed(Samples.job("ticket", picture));

        assertThat(outcome).isEqualTo(new Printed(Confirmation.PROCESS_ID, height));
        assertThat(pictures()).containsExactly(picture);
        assertThat(paper.hangingDots()).isZero();
    }

    @Test
    void printsJobsInTheOrderTheyWereHandedIn() {
        List<Bitmap> pictures =
                List.of(
                        Samples.noise(576, 100, 1),
                        Samples.noise(576, 200, 2),
                        Samples.noise(576, 50, 3));
        List<CompletionStage<JobOutcome>> outcomes =
                pictures.stream().map(each -> printer.print(Samples.job("t", each))).toList();

        outcomes.forEach(each -> assertThat(Outcomes.of(each)).isInstanceOf(Printed.class));
        assertThat(pictures()).isEqualTo(pictures);
    }

    @Test
    void printsItsOwnLettersQrCodeAndFeed() {
        PrintDocument document =
                PrintDocument.of(
                        new PrintDocument.Text("Marlow Vale Council"),
                        new PrintDocument.Feed(20),
                        new PrintDocument.Qr("https://foyer.example/t/7Q2", 6),
                        new PrintDocument.Cut());

        Printed outcome = (Printed) printed(PrintJob.of("receipt", document));

        Sheet sheet = paper.sheets().getFirst();
        assertThat(Outcomes.qrOn(sheet.image())).isEqualTo("https://foyer.example/t/7Q2");
        assertThat(sheet.image().getHeight()).isEqualTo(outcome.dots());
    }

    @Test
    void drawsALineThePrinterHasNoLettersFor() {
        PrintDocument document =
                PrintDocument.of(
                        new PrintDocument.Text("مكتب الإسكان – رقم H042"), new PrintDocument.Cut());

        Printed outcome = (Printed) printed(PrintJob.of("arabic", document));

        assertThat(paper.sheets().getFirst().image().getHeight()).isEqualTo(outcome.dots());
    }

    @Test
    void marksWhatMayBeASecondCopy() {
        Bitmap picture = Samples.noise(576, 100, 9);

        Printed outcome = (Printed) printed(new PrintJob("again", Samples.slip(picture), true));

        Sheet sheet = paper.sheets().getFirst();
        int mark = sheet.image().getHeight() - 100;
        assertThat(mark).as("rows of the mark").isPositive().isEqualTo(outcome.dots() - 100);
        assertThat(Bitmap.of(sheet.image().getSubimage(0, mark, 576, 100))).isEqualTo(picture);
        assertThat(Outcomes.inkIn(sheet.image().getSubimage(0, 0, 576, mark))).isPositive();
    }

    @Test
    void aCloneWithoutProcessIdsIsConfirmedByAQueuedQuestion() throws IOException {
        try (PrinterEmulator clone = PrinterEmulator.start(0);
                EscPosPrinter driver =
                        EscPosPrinter.start(
                                PrinterSettings.of("127.0.0.1", clone.port())
                                        .withProfile(PrinterProfile.CLONE))) {
            PrintDocument document =
                    PrintDocument.of(
                            new PrintDocument.Qr("https://foyer.example/t/7Q2", 6),
                            new PrintDocument.Cut());

            JobOutcome outcome = Outcomes.of(driver.print(PrintJob.of("t", document)));

            assertThat(outcome).isInstanceOf(Printed.class);
            assertThat(((Printed) outcome).confirmedBy()).isEqualTo(Confirmation.FENCE);
            assertThat(Outcomes.qrOn(clone.sheets().getFirst().image()))
                    .isEqualTo("https://foyer.example/t/7Q2");
            assertThat(clone.unknownCommands()).isEmpty();
        }
    }

    @Test
    void aSlowPrinterWithASmallBufferTakesItsTimeAndIsBelieved() throws IOException {
        try (PrinterEmulator slow = PrinterEmulator.start(0, 4_096);
                EscPosPrinter driver =
                        EscPosPrinter.start(PrinterSettings.of("127.0.0.1", slow.port()))) {
            slow.timePerRow(Duration.ofMillis(1));
            Bitmap picture = Samples.noise(576, 960, 5);

            assertThat(Outcomes.of(driver.print(Samples.job("t", picture))))
                    .isInstanceOf(Printed.class);
            assertThat(Bitmap.of(slow.sheets().getFirst().image())).isEqualTo(picture);
        }
    }

    private JobOutcome printed(PrintJob job) {
        return Outcomes.of(printer.print(job));
    }

    private List<Bitmap> pictures() {
        return paper.sheets().stream().map(sheet -> Bitmap.of(sheet.image())).toList();
    }
}
