package foyer.kiosk.ui;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A code as a drawing inside the page, so that its content is in no file and no log. */
final class QrImage {
    private QrImage() {}

    static Image of(String address, String alternative) {
        var drawing = svg(modules(address)).getBytes(StandardCharsets.UTF_8);
        return new Image(
                "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(drawing),
                alternative);
    }

    private static ByteMatrix modules(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("an address too long for a code", e);
        }
    }

    private static String svg(ByteMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        int side = modules.getWidth();
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 "
                + side
                + " "
                + side
                + "' shape-rendering='crispEdges'><path d='"
                + path
                + "'/></svg>";
    }
}
