package foyer.devices.escpos;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A QR code drawn here, for a picture of a whole slip or a printer that cannot draw its own. */
public final class QrPicture {
    private static final int LONGEST_BYTES = 600;
    private static final int LARGEST_MODULE_DOTS = 16;

    private QrPicture() {}

    /**
     * The code alone; the caller leaves the four white modules around it that readers ask for.
     *
     * @param moduleDots the side of one small square, 1 to 16; phones read 4 and more
     */
    public static Bitmap of(String data, int moduleDots) {
        requirePrintable(data, moduleDots);
        ByteMatrix modules = modulesOf(data);
        int side = modules.getWidth() * moduleDots;
        java.awt.image.BufferedImage image =
                new java.awt.image.BufferedImage(
                        side, side, java.awt.image.BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean black = modules.get(x / moduleDots, y / moduleDots) == 1;
                image.setRGB(x, y, black ? 0xff000000 : 0xffffffff);
            }
        }
        return Bitmap.of(image);
    }

    static void requirePrintable(String data, int moduleDots) {
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > LONGEST_BYTES) {
            throw new IllegalArgumentException(
                    "%d bytes in a QR code; accepted: 1 to %d".formatted(bytes, LONGEST_BYTES));
        }
        if (moduleDots < 1 || moduleDots > LARGEST_MODULE_DOTS) {
            throw new IllegalArgumentException(
                    "QR modules of %d dots; accepted: 1 to %d"
                            .formatted(moduleDots, LARGEST_MODULE_DOTS));
        }
    }

    private static ByteMatrix modulesOf(String data) {
        try {
            return Encoder.encode(
                            data,
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("600 bytes always fit a QR code", e);
        }
    }
}
