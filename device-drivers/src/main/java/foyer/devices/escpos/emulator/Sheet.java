package foyer.devices.escpos.emulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A piece of paper that was cut off.
 *
 * @param number counts from 1 as long as the emulator lives
 * @param image black and white, one pixel a dot
 */
public record Sheet(int number, BufferedImage image) {

    public byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
