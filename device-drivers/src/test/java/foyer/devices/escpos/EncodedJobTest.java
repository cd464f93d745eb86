package foyer.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The bytes themselves, against the manual's pages. */
class EncodedJobTest {
    private static final ProcessId ID = new ProcessId("A~ 1");
    private static final String BEGIN = "1b401c2e1d610f";
    private static final String CONFIRM = "1d28480600" + "3030" + "417e2031";

    @Test
    void aPictureIsARasterFollowedByItsConfirmation() {
        Bitmap dot = Bitmap.blank(8, 2);
        assertThat(hex(new PrintDocument.Raster(dot)))
                .isEqualTo(BEGIN + "1d76300001000200" + "0000" + CONFIRM);
    }

    @Test
    void lettersQrAndCut() {
        assertThat(hex(new PrintDocument.Text("H042"), new PrintDocument.Cut()))
                .isEqualTo(BEGIN + "483034320a" + "1d564200" + CONFIRM);
        assertThat(hex(new PrintDocument.Qr("ab", 6)))
                .isEqualTo(
                        BEGIN
                                + "1b6101"
                                + "1d286b040031413200"
                                + "1d286b0300314306"
                                + "1d286b0300314531"
                                + "1d286b05003150306162"
                                + "1d286b0300315130"
                                + "1b6100"
                                + CONFIRM);
    }

    @Test
    void feedIsWhiteRowsBecauseEscJCountsDifferentlyOnEachMake() {
        assertThat(hex(new PrintDocument.Feed(3)))
                .isEqualTo(BEGIN + "1d76300001000300" + "000000" + CONFIRM);
    }

    @Test
    void slicesNeverHaveTheHeightsThatSomePrintersSpoil() {
        for (int height = 1; height <= Bitmap.TALLEST_DOTS; height++) {
            int left = height;
            while (left > 0) {
                int rows = EncodedJob.sliceRows(left);
                assertThat(rows).isBetween(1, 240);
                assertThat(rows % 48).as("rows of a slice of %d", height).isNotZero();
                left -= rows;
            }
        }
    }

    @Test
    void noCommandIsLongerThanTheZerosThatEndABrokenOne() {
        int widest = Bitmap.WIDEST_DOTS / 8;
        int tallest = IntStream.range(1, 2_000).map(EncodedJob::sliceRows).max().orElseThrow();
        assertThat(widest * tallest + 8).isLessThanOrEqualTo(EncodedJob.LONGEST_COMMAND_BYTES);
    }

    @Test
    void theCloneIsAskedAQueuedQuestionInstead() {
        byte[] bytes =
                EncodedJob.of(PrintDocument.of(new PrintDocument.Cut()), PrinterProfile.CLONE, ID)
                        .bytes();
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(BEGIN + "1d564200" + "1d7201");
    }

    @Test
    void aDocumentIsValidFromBirth() {
        assertThatThrownBy(() -> PrintDocument.of()).hasMessage("0 blocks; accepted: 1 to 200");
        assertThatThrownBy(() -> PrintDocument.of(new PrintDocument.Raster(Bitmap.blank(577, 1))))
                .hasMessage("Bitmap[577x1] does not fit paper 576 dots wide");
        assertThatThrownBy(() -> new PrintDocument.Text("a\nb"))
                .hasMessageContaining("none of them control characters");
        assertThatThrownBy(() -> new PrintDocument.Qr("", 4))
                .hasMessage("0 bytes in a QR code; accepted: 1 to 600");
        assertThatThrownBy(() -> new PrintDocument.Feed(0))
                .hasMessage("0 dots of feed; accepted: 1 to 1000");
        assertThatThrownBy(() -> Bitmap.blank(10, 9_000))
                .hasMessage("a picture 9000 dots high; accepted: 1 to 8192");
        assertThatThrownBy(() -> PrinterSettings.of("printer", 0))
                .hasMessage("port = 0; accepted: 1 to 65535");
    }

    private static String hex(PrintDocument.Block... blocks) {
        return HexFormat.of()
                .formatHex(
                        EncodedJob.of(PrintDocument.of(blocks), PrinterProfile.EPSON_LIKE, ID)
                                .bytes());
    }
}
