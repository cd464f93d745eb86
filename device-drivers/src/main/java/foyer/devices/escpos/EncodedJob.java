package foyer.devices.escpos;

import foyer.devices.escpos.JobOutcome.Confirmation;
import foyer.devices.text.Alignment;
import foyer.devices.text.FontSpec;
import foyer.devices.text.TextBlock;
import foyer.devices.text.Weight;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A document as ESC/POS bytes. */
final class EncodedJob {
    /** No command written here is longer than this, see {@link #resynchronise}. */
    static final int LONGEST_COMMAND_BYTES = 21_000;

    private static final int LONGEST_HEADER_BYTES = 16;

    // Above 240 rows some printers stop; at multiples of 48 some clones print garbage.
    private static final int SLICE_ROWS = 200;
    private static final int BAD_ROWS = 48;
    private static final int NATIVE_COLUMNS = 48;
    private static final int NATIVE_LINE_DOTS = 34;
    private static final FontSpec DRAWN_LINE = new FontSpec(28, Weight.SEMI_BOLD);
    private static final int QR_MODEL_2 = 0x32;
    private static final int QR_LEVEL_M = 0x31;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintDocument document;
    private final PrinterProfile profile;
    private int dots;

    private EncodedJob(PrintDocument document, PrinterProfile profile) {
        this.document = document;
        this.profile = profile;
    }

    /** The whole job, its request for confirmation last. */
    static EncodedJob of(PrintDocument document, PrinterProfile profile, ProcessId id) {
        EncodedJob job = new EncodedJob(document, profile);
        job.put(0x1b, 0x40); // known state
        job.put(0x1c, 0x2e); // out of Kanji mode, where two bytes make one letter
        job.put(0x1d, 0x61, 0x0f); // report changes by yourself; ESC @ may have ended that
        document.blocks().forEach(job::block);
        job.confirmation(id);
        return job;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** The length of paper it takes. */
    int dots() {
        return dots;
    }

    /**
     * Brings a printer that may be left in the middle of a command back to its senses: zeros fill
     * what the command still waits for and are nothing else, then the known state. After a job that
     * broke off, the piece on the paper is cut off, so that the next slip begins clean.
     */
    static byte[] resynchronise(boolean cutOffPiece) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[LONGEST_COMMAND_BYTES]);
        bytes.writeBytes(new byte[] {0x1b, 0x40, 0x1d, 0x61, 0x0f});
        if (cutOffPiece) {
            bytes.writeBytes(new byte[] {0x1d, 0x56, 0x42, 0x00});
        }
        return bytes.toByteArray();
    }

    /**
     * The first bytes of a connection. Should the printer still wait for the rest of a command's
     * header, zeros make it a command of no length; the status questions that follow, taken for the
     * header, could make it one of a megabyte.
     */
    static byte[] endOfHeader() {
        return new byte[LONGEST_HEADER_BYTES];
    }

    /** Asks {@code n} = 1 to 4, answered at once even in the middle of a job. */
    static byte[] realTimeStatus(int n) {
        return new byte[] {0x10, 0x04, (byte) n};
    }

    private void block(PrintDocument.Block block) {
        switch (block) {
            case PrintDocument.Raster(Bitmap picture) -> raster(picture);
            case PrintDocument.Text(String line) -> text(line);
            case PrintDocument.Qr(String data, int moduleDots) -> qr(data, moduleDots);
            // ESC J counts in units that differ between makers; white rows are dots everywhere.
            case PrintDocument.Feed(int rows) -> raster(Bitmap.blank(8, rows));
            case PrintDocument.Cut() -> put(0x1d, 0x56, 0x42, 0x00);
        }
    }

    private void raster(Bitmap picture) {
        for (int from = 0; from < picture.height(); ) {
            int rows = sliceRows(picture.height() - from);
            put(0x1d, 0x76, 0x30, 0x00);
            putShort(picture.rowBytes());
            putShort(rows);
            bytes.writeBytes(picture.packedRows(from, rows));
            from += rows;
        }
        dots += picture.height();
    }

    static int sliceRows(int left) {
        int rows = Math.min(left, SLICE_ROWS);
        return rows % BAD_ROWS == 0 ? rows - 1 : rows;
    }

    private void text(String line) {
        if (line.length() <= NATIVE_COLUMNS && line.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            bytes.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
            put(0x0a);
            dots += NATIVE_LINE_DOTS;
        } else {
            // Code pages differ between printers of one model; a picture is the same on all.
            raster(
                    Bitmap.of(
                            TextBlock.render(
                                    line, DRAWN_LINE, document.widthDots(), Alignment.START)));
        }
    }

    private void qr(String data, int moduleDots) {
        Bitmap picture = QrPicture.of(data, moduleDots);
        if (!profile.nativeQr().value()) {
            raster(centred(picture));
            return;
        }
        byte[] content = data.getBytes(StandardCharsets.UTF_8);
        put(0x1b, 0x61, 0x01);
        put(0x1d, 0x28, 0x6b, 0x04, 0x00, 0x31, 0x41, QR_MODEL_2, 0x00);
        put(0x1d, 0x28, 0x6b, 0x03, 0x00, 0x31, 0x43, moduleDots);
        put(0x1d, 0x28, 0x6b, 0x03, 0x00, 0x31, 0x45, QR_LEVEL_M);
        put(0x1d, 0x28, 0x6b);
        putShort(content.length + 3);
        put(0x31, 0x50, 0x30);
        bytes.writeBytes(content);
        put(0x1d, 0x28, 0x6b, 0x03, 0x00, 0x31, 0x51, 0x30);
        put(0x1b, 0x61, 0x00);
        dots += picture.height();
    }

    private Bitmap centred(Bitmap picture) {
        java.awt.image.BufferedImage page =
                Bitmap.blank(document.widthDots(), picture.height()).toImage();
        int left = Math.max(0, (document.widthDots() - picture.width()) / 2);
        page.getGraphics().drawImage(picture.toImage(), left, 0, null);
        return Bitmap.of(page);
    }

    private void confirmation(ProcessId id) {
        if (profile.confirmation().value() == Confirmation.PROCESS_ID) {
            put(0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30);
            bytes.writeBytes(id.characters().getBytes(StandardCharsets.US_ASCII));
        } else {
            put(0x1d, 0x72, 0x01);
        }
    }

    private void putShort(int value) {
        put(value & 0xff, value >> 8);
    }

    private void put(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
    }
}
