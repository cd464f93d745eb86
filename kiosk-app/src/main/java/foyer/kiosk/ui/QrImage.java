package foyer.kiosk.ui;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.html.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A code as a picture inside the page, so that its content is in no file and no log. One pixel a
 * module: a page that gets hundreds of bytes shows the number sooner than one that gets ten
 * thousand.
 */
final class QrImage {
    private static final int DARK = 0xFF000000;
    private static final int LIGHT = 0xFFFFFFFF;

    private QrImage() {}

    static Image of(String address, String alternative) {
        return new Image(
                "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(png(modules(address))),
                alternative);
    }

    private static ByteMatrix modules(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("an address too long for a code", e);
        }
    }

    private static byte[] png(ByteMatrix modules) {
        int side = modules.getWidth();
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, modules.get(x, y) == 1 ? DARK : LIGHT);
            }
        }
        var bytes = new ByteArrayOutputStream();
        // Without one of its own ImageIO goes through a temporary file.
        try (var memory = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", memory);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every picture", e);
        }
        return bytes.toByteArray();
    }
}
