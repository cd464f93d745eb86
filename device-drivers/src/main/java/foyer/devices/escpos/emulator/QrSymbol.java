package foyer.devices.escpos.emulator;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** The printer's own QR codes: {@code GS ( k}, cn = 49. */
final class QrSymbol {
    private int moduleDots = 3;
    private ErrorCorrectionLevel level = ErrorCorrectionLevel.L;
    private String data = "";

    enum Step {
        STORED,
        PRINT,
        UNKNOWN
    }

    /** The body of one command, from cn on. */
    Step take(byte[] body) {
        if (body.length < 3 || body[0] != 0x31) {
            return Step.UNKNOWN;
        }
        return switch (body[1]) {
            case 0x41 -> body[2] == 0x31 || body[2] == 0x32 ? Step.STORED : Step.UNKNOWN;
            case 0x43 -> module(body[2]);
            case 0x45 -> level(body[2]);
            case 0x50 -> store(body);
            case 0x51 -> data.isEmpty() ? Step.UNKNOWN : Step.PRINT;
            default -> Step.UNKNOWN;
        };
    }

    BufferedImage picture() {
        try {
            BitMatrix modules =
                    new QRCodeWriter()
                            .encode(
                                    data,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.MARGIN,
                                            0,
                                            EncodeHintType.ERROR_CORRECTION,
                                            level,
                                            EncodeHintType.CHARACTER_SET,
                                            "UTF-8"));
            return scaled(modules);
        } catch (WriterException e) {
            throw new IllegalStateException("too much for a QR code, though it was stored", e);
        }
    }

    private BufferedImage scaled(BitMatrix modules) {
        int side = modules.getWidth() * moduleDots;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean black = modules.get(x / moduleDots, y / moduleDots);
                image.setRGB(x, y, black ? 0xff000000 : 0xffffffff);
            }
        }
        return image;
    }

    private Step module(int dots) {
        if (dots < 1 || dots > 16) {
            return Step.UNKNOWN;
        }
        moduleDots = dots;
        return Step.STORED;
    }

    private Step level(int n) {
        ErrorCorrectionLevel[] levels = {
            ErrorCorrectionLevel.L,
            ErrorCorrectionLevel.M,
            ErrorCorrectionLevel.Q,
            ErrorCorrectionLevel.H
        };
        if (n < 0x30 || n > 0x33) {
            return Step.UNKNOWN;
        }
        level = levels[n - 0x30];
        return Step.STORED;
    }

    private Step store(byte[] body) {
        // What a QR code of the highest level still holds.
        if (body.length <= 3 || body.length > 1_200 || body[2] != 0x30) {
            return Step.UNKNOWN;
        }
        data = new String(Arrays.copyOfRange(body, 3, body.length), StandardCharsets.UTF_8);
        return Step.STORED;
    }
}
