package foyer.kiosk;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** What a phone's camera reads off a picture. */
public final class Codes {
    /** One code of two hundred is not read while it stands perfectly straight, as in no hand. */
    private static final int[] TILTS = {0, 3, -7, 15};

    private Codes() {}

    public static String read(BufferedImage picture) {
        for (int degrees : TILTS) {
            try {
                return straight(tilted(picture, degrees));
            } catch (ReaderException held) {
                // Held otherwise next.
            }
        }
        throw new AssertionError("no readable code on the picture");
    }

    private static BufferedImage tilted(BufferedImage picture, int degrees) {
        int side = picture.getWidth() + picture.getHeight();
        var held = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = held.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        int left = (side - picture.getWidth()) / 2;
        pen.drawImage(picture, left, (side - picture.getHeight()) / 2, null);
        pen.dispose();
        return held;
    }

    private static String straight(BufferedImage picture) throws ReaderException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var light =
                new RGBLuminanceSource(
                        width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(light)))
                .getText();
    }
}
