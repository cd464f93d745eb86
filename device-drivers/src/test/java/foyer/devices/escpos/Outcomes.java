package foyer.devices.escpos;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at what came of a job, and at the paper. */
final class Outcomes {
    private static final long LONGEST_SECONDS = 30;

    private Outcomes() {}

    static JobOutcome of(CompletionStage<JobOutcome> stage) {
        try {
            return stage.toCompletableFuture().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("no outcome", e);
        }
    }

    static String qrOn(BufferedImage sheet) {
        int quiet = 40;
        int width = sheet.getWidth() + 2 * quiet;
        int height = sheet.getHeight() + 2 * quiet;
        int[] pixels = new int[width * height];
        java.util.Arrays.fill(pixels, 0xffffff);
        sheet.getRGB(
                0, 0, sheet.getWidth(), sheet.getHeight(), pixels, quiet * width + quiet, width);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(
                                    new GlobalHistogramBinarizer(
                                            new RGBLuminanceSource(width, height, pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no QR code on the sheet", e);
        } catch (ReaderException e) {
            throw new AssertionError("the QR code cannot be read", e);
        }
    }

    static long inkIn(BufferedImage image) {
        long ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                ink += (image.getRGB(x, y) & 0xffffff) == 0 ? 1 : 0;
            }
        }
        return ink;
    }
}
