package foyer.devices.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlockTest {
    private static final FontSpec BODY = new FontSpec(32, Weight.BOLD);
    private static final int WIDTH = 528;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zażółć gęślą jaźń",
                "Ŵ ŵ Ŷ ŷ, ț ș ă, ą č ę ė į š ų ū ž",
                "مكتب الإسكان – رقم H042",
                "پچگ ٠١٢٣٤٥٦٧٨٩ ،؛؟",
                "ٹ ڈ ڑ ں ہ ھ ے ۓ گ چ ژ ۔ براہِ کرم",
                "কাউন্সিল ট্যাক্স, ক্ষ জ্ঞ স্ত্র র্ম ঁ ং ঃ ড় য় ৎ ।",
                "市政税（Council Tax）：请在 A 区等候，谢谢。",
                "15–25 min · £4.50 “yes” … 20 °C"
            })
    void theJarItselfCarriesTheLettersOfOurLanguages(String text) {
        assertThat(Fonts.carries(text)).isTrue();
    }

    @Test
    void saysWhenTheJarDoesNotCarryAScript() {
        assertThat(Fonts.carries("ไทย")).isFalse();
    }

    @Test
    void arabicLettersJoin() {
        String joined = "ببب";
        String apart = "ب\u200cب\u200cب";
        assertThat(used(joined)).isLessThan(used(apart) * 3 / 4);
    }

    @Test
    void arabicIsReadFromTheRightAndItsLatinNumberStandsLeftOfIt() {
        BufferedImage line = TextBlock.render("مكتب الإسكان H042", BODY, WIDTH, Alignment.START);
        BufferedImage number = inkOf(TextBlock.render("H042", BODY, WIDTH, Alignment.START));

        assertThat(findIn(line, number))
                .as("H042 is the leftmost ink")
                .isCloseTo(firstInk(line), within(1));
        assertThat(lastInk(line)).as("starts at the right edge").isGreaterThan(WIDTH - 4);
    }

    @Test
    void alignsToStartCentreAndEnd() {
        int start = firstInk(TextBlock.render("by", BODY, WIDTH, Alignment.START));
        int centre = firstInk(TextBlock.render("by", BODY, WIDTH, Alignment.CENTRE));
        int end = firstInk(TextBlock.render("by", BODY, WIDTH, Alignment.END));
        assertThat(start).isLessThan(6);
        assertThat(centre).isBetween(WIDTH / 2 - 30, WIDTH / 2);
        assertThat(end).isGreaterThan(WIDTH - 60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Left at the window, blue chairs, and then straight on to the desk at the end",
                "يرجى الجلوس في المنطقة ب على اليسار بجانب النافذة ثم انتظار النداء",
                "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
            })
    void breaksLongTextIntoLinesThatFit(String text) {
        TextBlock block = TextBlock.of(text, BODY, WIDTH, Alignment.START);
        int oneLine = TextBlock.of("x", BODY, WIDTH, Alignment.START).heightDots();
        assertThat(block.usedDots()).isLessThanOrEqualTo(WIDTH);
        assertThat(block.heightDots()).isGreaterThanOrEqualTo(2 * oneLine);
    }

    @Test
    void anEmptyLineIsABlankLine() {
        int one = TextBlock.of("a", BODY, WIDTH, Alignment.START).heightDots();
        int three = TextBlock.of("a\n\nb", BODY, WIDTH, Alignment.START).heightDots();
        assertThat(three).isBetween(3 * one - 3, 3 * one);
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        assertThatThrownBy(() -> TextBlock.of("x".repeat(2_001), BODY, WIDTH, Alignment.START))
                .hasMessage("2001 characters; accepted: up to 2000");
        assertThatThrownBy(() -> TextBlock.of("x", BODY, 0, Alignment.START))
                .hasMessage("0 dots wide; accepted: 1 to 4096");
        assertThatThrownBy(() -> new FontSpec(7, Weight.BOLD))
                .hasMessage("letters of 7 dots; accepted: 8 to 400");
    }

    /** A picture for people to look at: target/look/text.png. */
    @Test
    void drawsASampleToLookAt() throws IOException {
        String sample =
                "Zażółć gęślą jaźń\nمكتب الإسكان – رقم H042\nCroeso i'r Ganolfan Ddinesig ŵŷ\nالانتظار: 15–25 دقيقة";
        BufferedImage image =
                TextBlock.render(sample, new FontSpec(40, Weight.BOLD), 576, Alignment.START);
        Path file = Files.createDirectories(Path.of("target/look")).resolve("text.png");
        assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_BINARY);
    }

    private static int used(String text) {
        return TextBlock.of(text, BODY, WIDTH, Alignment.START).usedDots();
    }

    private static boolean ink(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xffffff) == 0;
    }

    private static boolean inkInColumn(BufferedImage image, int x) {
        return IntStream.range(0, image.getHeight()).anyMatch(y -> ink(image, x, y));
    }

    private static int firstInk(BufferedImage image) {
        return IntStream.range(0, image.getWidth())
                .filter(x -> inkInColumn(image, x))
                .findFirst()
                .orElseThrow();
    }

    private static int lastInk(BufferedImage image) {
        return IntStream.range(0, image.getWidth())
                .filter(x -> inkInColumn(image, x))
                .max()
                .orElseThrow();
    }

    /** The ink's columns and rows alone, so that it can be found elsewhere. */
    private static BufferedImage inkOf(BufferedImage image) {
        int left = firstInk(image);
        int[] rows =
                IntStream.range(0, image.getHeight())
                        .filter(
                                y ->
                                        IntStream.range(0, image.getWidth())
                                                .anyMatch(x -> ink(image, x, y)))
                        .toArray();
        int top = rows[0];
        return image.getSubimage(
                left, top, lastInk(image) - left + 1, rows[rows.length - 1] - top + 1);
    }

    /** The column at which the part is found best; a letter may differ by a dot at its rim. */
    private static int findIn(BufferedImage whole, BufferedImage part) {
        int bestColumn = -1;
        double best = 0.8;
        for (int x = 0; x <= whole.getWidth() - part.getWidth(); x++) {
            for (int y = 0; y <= whole.getHeight() - part.getHeight(); y++) {
                double here =
                        likeness(whole.getSubimage(x, y, part.getWidth(), part.getHeight()), part);
                bestColumn = here > best ? x : bestColumn;
                best = Math.max(best, here);
            }
        }
        return bestColumn;
    }

    private static double likeness(BufferedImage one, BufferedImage other) {
        int same = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                same += ink(one, x, y) == ink(other, x, y) ? 1 : 0;
            }
        }
        return (double) same / (one.getWidth() * one.getHeight());
    }
}
