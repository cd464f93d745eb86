package foyer.browser;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * Makes the gallery of the documents from the pictures the browser tests took: small, one row a
 * screen, one column a language. Run by {@code ./foyer screens} in the project's folder.
 */
public final class Gallery {
    private static final List<String> LANGUAGES = List.of("en", "lt", "ar", "zh");
    private static final int HEIGHT = 480;
    private static final float QUALITY = 0.82f;

    /**
     * @param picture where the tests left it, with a %s for the language
     */
    private record Row(String name, String picture) {}

    private static final String KIOSK = "kiosk-app/target/screens/";
    private static final String PHONE = "queue-server/target/screens/phone/";

    private static final List<Row> ROWS =
            List.of(
                    new Row("services", KIOSK + "ten-2-groups-%s.png"),
                    new Row("a group's services", KIOSK + "ten-2-services-%s.png"),
                    new Row("an informed choice", KIOSK + "ten-3-choice-%s.png"),
                    new Row("the ticket", KIOSK + "ten-5-ticket-%s.png"),
                    new Row("the display", KIOSK + "ten-display-%s.png"),
                    new Row("the phone page, 320 px", PHONE + "%s-320.png"),
                    new Row("how it was, 320 px", PHONE + "%s-survey-320.png"),
                    new Row("an appointment: show or type a code", every("appointment-number")),
                    new Row("an appointment, too early", every("appointment-early")),
                    new Row("a business visitor: whom to see", every("visit-host")),
                    new Row("a business visitor signed in", every("visit-on-its-way")),
                    new Row("tell us", every("tell-us-text")),
                    new Row("how it was, at the kiosk", every("survey-welcome")),
                    new Row("come back later", every("later")),
                    new Row("another organisation", every("elsewhere")));

    private Gallery() {}

    /** One of the screens that are all looked at in the tests of the kiosk. */
    private static String every(String screen) {
        return KIOSK + "every-" + screen + "-%s.png";
    }

    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of("docs", "gallery"));
        var page = new ArrayList<String>();
        page.add("# The public screens in four languages\n");
        page.add(
                "Made by `./foyer screens` from the pictures the browser tests take: English, Lithuanian"
                        + " (among the longest), Arabic (from right to left) and Chinese. No native reader has"
                        + " checked the words yet; see [languages](../languages.md).\n");
        page.add("| | " + String.join(" | ", LANGUAGES) + " |");
        page.add("|---" + "|---".repeat(LANGUAGES.size()) + "|");
        for (int row = 0; row < ROWS.size(); row++) {
            page.add(row(folder, row));
        }
        Files.writeString(folder.resolve("README.md"), String.join("\n", page) + "\n");
    }

    private static String row(Path folder, int number) throws IOException {
        var row = ROWS.get(number);
        var line = new StringBuilder("| " + row.name());
        for (var language : LANGUAGES) {
            var file = (number + 1) + "-" + language + ".jpg";
            write(small(read(row.picture().formatted(language))), folder.resolve(file));
            line.append(" | ![").append(row.name()).append(" in ").append(language);
            line.append("](").append(file).append(")");
        }
        return line + " |";
    }

    private static BufferedImage read(String picture) throws IOException {
        var file = Path.of(picture);
        if (!Files.exists(file)) {
            throw new IOException(
                    picture + " is missing: the tests take it with -Dfoyer.pictures=yes");
        }
        return ImageIO.read(file.toFile());
    }

    /** In halves, which keeps thin strokes better than one step. */
    private static BufferedImage small(BufferedImage picture) {
        var at = picture;
        while (at.getHeight() > 2 * HEIGHT) {
            at = scaled(at, at.getWidth() / 2, at.getHeight() / 2);
        }
        int width = Math.max(1, at.getWidth() * HEIGHT / at.getHeight());
        return scaled(at, width, HEIGHT);
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
