package foyer.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.devices.escpos.QrPicture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our own reader gets off a paper. */
class SheetTest {
    /** Met by chance: perfectly straight, the reader takes none of these for a code. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:39821/t/hmmxz72tq4boqpyqeoaxbfgtse",
                "http://127.0.0.1:36533/t/suttuo3pbn7zyabuykgytvlvjm",
                "http://127.0.0.1:33384/t/kqrm2vatajl4d3pwklwukowyme"
            })
    void everyWholeCodeIsRead(String address) {
        assertThat(new Sheet(paper(QrPicture.of(address, 6).toImage())).findCodeText())
                .contains(address);
    }

    @Test
    void halfACodeIsNone() {
        var code = QrPicture.of("http://127.0.0.1:33384/t/kqrm2vatajl4d3pwklwukowyme", 6).toImage();
        var half = code.getSubimage(0, 0, code.getWidth(), code.getHeight() / 2);
        assertThat(new Sheet(paper(half)).findCodeText()).isEmpty();
    }

    private static BufferedImage paper(BufferedImage print) {
        var paper = new BufferedImage(576, 300, BufferedImage.TYPE_BYTE_BINARY);
        var pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.drawImage(print, 24, 24, null);
        pen.dispose();
        return paper;
    }
}
