package foyer.devices.escpos.emulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.function.IntSupplier;

/**
 * Reads ESC/POS byte by byte, as the manual's pages are laid out, and drives the mechanism. Runs on
 * the emulator's own thread until there is no next byte for good.
 */
final class EscPosDecoder {
    private static final int NUL = 0x00;
    private static final int LF = 0x0a;
    private static final int DLE = 0x10;
    private static final int ESC = 0x1b;
    private static final int FS = 0x1c;
    private static final int GS = 0x1d;
    private static final int DEFAULT_LINE_DOTS = 34;
    private static final int LONGEST_LINE = 256;

    private final IntSupplier bytes;
    private final Mechanism mechanism;
    private final StringBuilder line = new StringBuilder();
    private final QrSymbol qr = new QrSymbol();
    private Look look = Look.PLAIN;
    private byte[] graphics = {};
    private int graphicsRowBytes;

    /** How the next line of letters looks, and where it stands. */
    record Look(int justification, boolean bold, int wide, int high, int lineDots) {
        static final Look PLAIN = new Look(0, false, 1, 1, DEFAULT_LINE_DOTS);
    }

    EscPosDecoder(IntSupplier bytes, Mechanism mechanism) {
        this.bytes = bytes;
        this.mechanism = mechanism;
    }

    /** One command or one letter. */
    void step() {
        int first = next();
        mechanism.awaitPrintable();
        switch (first) {
            case NUL, 0x0d -> {}
            case LF -> printLine();
            case DLE -> dle();
            case ESC -> esc();
            case FS -> fs();
            case GS -> gs();
            default -> letter(first);
        }
    }

    private void letter(int code) {
        if (code < 0x20 || code > 0x7e) {
            mechanism.unknown(hex(code));
        } else if (line.length() < LONGEST_LINE) {
            line.append((char) code);
        }
    }

    /** Real-time commands were answered when they came in; here they are passed over. */
    private void dle() {
        int second = next();
        if (second == 0x04) {
            next();
        } else {
            mechanism.unknown(hex(DLE, second));
        }
    }

    private void esc() {
        int command = next();
        switch (command) {
            case '@' -> reset();
            case 'a' -> look = with(next() % 3, look.bold(), look.wide(), look.high());
            case 'E' ->
                    look = with(look.justification(), (next() & 1) == 1, look.wide(), look.high());
            case '2' -> look = spaced(DEFAULT_LINE_DOTS);
            case '3' -> look = spaced(next());
            case 't' -> codePage(next());
            case 'J' -> feed(next());
            case 'd' -> feed(next() * look.lineDots());
            case 'i', 'm' -> cut();
            default -> mechanism.unknown(hex(ESC, command));
        }
    }

    private void codePage(int n) {
        if (n != 0) {
            mechanism.unknown(hex(ESC, 't', n));
        }
    }

    private void fs() {
        int command = next();
        if (command != '.') {
            mechanism.unknown(hex(FS, command));
        }
    }

    private void gs() {
        int command = next();
        switch (command) {
            case '!' -> size(next());
            case 'V' -> cutMode(next());
            case 'a' -> mechanism.automaticStatus(next());
            case 'r' -> queuedStatus(next());
            case 'v' -> raster();
            case '(' -> extended(next(), short16());
            case '8' -> extended(next(), short16() | short16() << 16);
            default -> mechanism.unknown(hex(GS, command));
        }
    }

    private void queuedStatus(int n) {
        if (n == 1 || n == '1') {
            mechanism.paperSensors();
        } else {
            mechanism.unknown(hex(GS, 'r', n));
        }
    }

    private void cutMode(int mode) {
        switch (mode) {
            case 0, 1, '0', '1' -> cut();
            case 'A', 'B' -> {
                feed(next());
                cut();
            }
            default -> mechanism.unknown(hex(GS, 'V', mode));
        }
    }

    private void raster() {
        int zero = next();
        int scale = next();
        int rowBytes = short16();
        int rows = short16();
        if (zero != '0' || (scale != 0 && scale != '0')) {
            mechanism.unknown(hex(GS, 'v', zero, scale));
        }
        for (int y = 0; y < rows; y++) {
            mechanism.printRow(take(rowBytes));
        }
    }

    private void extended(int kind, int length) {
        switch (kind) {
            case 'H' -> response(take(length));
            case 'k' -> symbol(take(length));
            case 'L' -> graphics(take(length));
            default -> {
                take(length);
                mechanism.unknown(hex(GS, '(', kind));
            }
        }
    }

    private void response(byte[] body) {
        if (body.length == 6 && body[0] == 0x30 && body[1] == 0x30) {
            mechanism.finished(java.util.Arrays.copyOfRange(body, 2, 6));
        } else {
            mechanism.unknown("GS ( H " + HexFormat.of().formatHex(body));
        }
    }

    private void symbol(byte[] body) {
        switch (qr.take(body)) {
            case STORED -> {}
            case PRINT -> printPicture(qr.picture());
            case UNKNOWN -> mechanism.unknown("GS ( k " + HexFormat.of().formatHex(body));
        }
    }

    /** Function 112 stores a raster of one colour, function 50 prints it. */
    private void graphics(byte[] body) {
        if (body.length > 10 && body[0] == 0x30 && body[1] == 0x70) {
            int widthDots = (body[6] & 0xff) | (body[7] & 0xff) << 8;
            graphicsRowBytes = (widthDots + 7) / 8;
            graphics = java.util.Arrays.copyOfRange(body, 10, body.length);
        } else if (body.length == 2 && body[0] == 0x30 && (body[1] == 0x32 || body[1] == 2)) {
            for (int at = 0; at + graphicsRowBytes <= graphics.length; at += graphicsRowBytes) {
                mechanism.printRow(
                        java.util.Arrays.copyOfRange(graphics, at, at + graphicsRowBytes));
            }
            graphics = new byte[0];
        } else {
            mechanism.unknown("GS ( L of " + body.length + " bytes");
        }
    }

    private void size(int n) {
        look = with(look.justification(), look.bold(), (n >> 4 & 7) + 1, (n & 7) + 1);
    }

    private void printLine() {
        printPicture(Letters.draw(line.toString(), look));
        line.setLength(0);
    }

    private void printPicture(BufferedImage picture) {
        int free = Math.max(0, mechanism.widthDots() - picture.getWidth());
        int left = free * look.justification() / 2;
        for (int y = 0; y < picture.getHeight(); y++) {
            byte[] row = new byte[(mechanism.widthDots() + 7) / 8];
            for (int x = 0; x < picture.getWidth() && left + x < mechanism.widthDots(); x++) {
                if ((picture.getRGB(x, y) & 0xff) == 0) {
                    row[(left + x) / 8] |= (byte) (0x80 >> (left + x) % 8);
                }
            }
            mechanism.printRow(row);
        }
    }

    private void feed(int dots) {
        for (int y = 0; y < dots; y++) {
            mechanism.printRow(new byte[0]);
        }
    }

    private void cut() {
        if (!line.isEmpty()) {
            printLine();
        }
        mechanism.cut();
    }

    private void reset() {
        line.setLength(0);
        look = Look.PLAIN;
        graphics = new byte[0];
        mechanism.automaticStatus(0);
    }

    private Look with(int justification, boolean bold, int wide, int high) {
        return new Look(justification, bold, wide, high, look.lineDots());
    }

    private Look spaced(int lineDots) {
        return new Look(look.justification(), look.bold(), look.wide(), look.high(), lineDots);
    }

    private byte[] take(int count) {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            taken.write(next());
        }
        return taken.toByteArray();
    }

    private int short16() {
        int low = next();
        return low | next() << 8;
    }

    private int next() {
        return bytes.getAsInt();
    }

    private static String hex(int... values) {
        StringBuilder text = new StringBuilder();
        for (int value : values) {
            text.append(HexFormat.of().toHexDigits((byte) value)).append(' ');
        }
        return text.toString().strip();
    }
}
