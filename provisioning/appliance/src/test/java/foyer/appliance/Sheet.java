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
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A piece of paper that came out of the emulated printer, read as a person or a phone would. */
public record Sheet(BufferedImage image) {
    private static final int PAPER_DOTS = 576;
    private static final int EDGE_PERCENT = 2;
    private static final int UPPER_DOTS = 400;
    private static final int OFF_MIDDLE = 8;
    private static final int[] TILTS = {0, 3, -7, 15};
    private static final int[] NUMBER_SIZES = {
        192, 184, 176, 168, 160, 152, 144, 136, 128, 120, 112, 104, 96
    };

    /** The newest sheet, or none yet. */
    public static Optional<Sheet> findLatest(URI paperPage) {
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

    /** What a phone's camera gets out of the code on it; one without is kept to be looked at. */
    public String codeText() {
        return findCodeText()
                .orElseThrow(
                        () -> new AssertionError("no readable code on the paper, see " + keep()));
    }

    /**
     * Nothing when no whole code is on it. One code of two hundred is not read by this reader while
     * it stands perfectly straight, which no hand ever holds it.
     */
    public Optional<String> findCodeText() {
        return IntStream.of(TILTS).mapToObj(this::tilted).flatMap(Sheet::read).findFirst();
    }

    private BufferedImage tilted(int degrees) {
        int side = image.getWidth() + image.getHeight();
        var held = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = held.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        pen.drawImage(image, (side - image.getWidth()) / 2, (side - image.getHeight()) / 2, null);
        pen.dispose();
        return held;
    }

    private static Stream<String> read(BufferedImage held) {
        int width = held.getWidth();
        int height = held.getHeight();
        var source =
                new RGBLuminanceSource(
                        width, height, held.getRGB(0, 0, width, height, null, 0, width));
        try {
            var bitmap = new BinaryBitmap(new HybridBinarizer(source));
            return Stream.of(new QRCodeReader().decode(bitmap).getText());
        } catch (NotFoundException | ChecksumException | FormatException e) {
            return Stream.empty();
        }
    }

    /** For whoever asks what was wrong with it. */
    public Path keep() {
        try {
            var folder = Files.createDirectories(Path.of("target", "papers"));
            var file = Files.createTempFile(folder, "sheet-", ".png");
            ImageIO.write(image, "png", file.toFile());
            return file.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it was printed on beyond the place of a ticket's number. */
    public boolean goesBeyondANumber() {
        for (int y = UPPER_DOTS; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isBlack(image, x, y)) {
                    return true;
                }
            }
        }
        return false;
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
