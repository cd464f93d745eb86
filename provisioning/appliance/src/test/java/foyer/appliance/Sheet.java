package foyer.appliance;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import foyer.devices.text.Alignment;
import foyer.devices.text.FontSpec;
import foyer.devices.text.TextBlock;
import foyer.devices.text.Weight;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A piece of paper that came out of the emulated printer, read as a person or a phone would. */
public record Sheet(BufferedImage image) {
    private static final int PAPER_DOTS = 576;
    private static final int EDGE_PERCENT = 2;
    private static final int UPPER_DOTS = 400;
    private static final int OFF_MIDDLE = 8;
    private static final int[] NUMBER_SIZES = {
        192, 184, 176, 168, 160, 152, 144, 136, 128, 120, 112, 104, 96
    };

    /** The newest sheet, or none yet. */
    static Optional<Sheet> findLatest(URI paperPage) {
        return find(paperPage, "latest");
    }

    /** The n-th sheet of this roll, counted from one; the printer keeps the last few. */
    public static Optional<Sheet> find(URI paperPage, int nth) {
        return find(paperPage, Integer.toString(nth));
    }

    private static Optional<Sheet> find(URI paperPage, String name) {
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(paperPage.resolve("sheets/" + name + ".png"))
                                    .build(),
                            BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? Optional.of(new Sheet(ImageIO.read(new ByteArrayInputStream(answer.body()))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a phone's camera gets out of the code on it. */
    public String codeText() {
        int width = image.getWidth();
        int height = image.getHeight();
        var source =
                new RGBLuminanceSource(
                        width, height, image.getRGB(0, 0, width, height, null, 0, width));
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException | ChecksumException | FormatException e) {
            throw new AssertionError("no readable code on the paper", e);
        }
    }

    /** Whether exactly these characters stand on it in the size of a ticket's number. */
    public boolean shows(String number) {
        var paper = black(image);
        for (int size : NUMBER_SIZES) {
            var print =
                    TextBlock.render(
                            number,
                            new FontSpec(size, Weight.EXTRA_BOLD),
                            PAPER_DOTS * 2,
                            Alignment.START);
            var ink = inkOf(print);
            if (ink.width <= PAPER_DOTS && contains(paper, black(print), ink)) {
                return true;
            }
        }
        return false;
    }

    /** A ticket's number stands in the middle of its line, in the upper part of the paper. */
    private static boolean contains(boolean[][] paper, boolean[][] print, Rectangle ink) {
        int middle = (paper[0].length - ink.width) / 2;
        for (int y = 0; y + ink.height <= Math.min(paper.length, UPPER_DOTS); y++) {
            for (int x = Math.max(0, middle - OFF_MIDDLE); x <= middle + OFF_MIDDLE; x++) {
                if (x + ink.width <= paper[0].length && matches(paper, print, ink, x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Letters set at a fraction of a dot differ at their edges; another digit differs far more. */
    private static boolean matches(
            boolean[][] paper, boolean[][] print, Rectangle ink, int left, int top) {
        int budget = ink.width * ink.height * EDGE_PERCENT / 100;
        for (int y = 0; y < ink.height; y++) {
            for (int x = 0; x < ink.width; x++) {
                if (print[ink.y + y][ink.x + x] != paper[top + y][left + x] && --budget < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Rectangle inkOf(BufferedImage print) {
        int left = print.getWidth();
        int right = 0;
        int top = print.getHeight();
        int bottom = 0;
        for (int y = 0; y < print.getHeight(); y++) {
            for (int x = 0; x < print.getWidth(); x++) {
                if (isBlack(print, x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    /** By row and column; asked for too often to be asked of the picture. */
    private static boolean[][] black(BufferedImage image) {
        var dots = new boolean[image.getHeight()][image.getWidth()];
        for (int y = 0; y < dots.length; y++) {
            for (int x = 0; x < dots[y].length; x++) {
                dots[y][x] = isBlack(image, x, y);
            }
        }
        return dots;
    }

    private static boolean isBlack(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xff) < 128;
    }
}
