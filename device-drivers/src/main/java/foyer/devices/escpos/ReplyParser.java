package foyer.devices.escpos;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Turns a printer's bytes, however they are split, into replies. One per connection, so that half a
 * reply of an old connection is never completed by a new one. Not thread-safe.
 *
 * <p>The kinds are told apart by fixed bits: {@code 0xx1xx10} real-time status, {@code 0xx1xx00}
 * then three {@code 0xx0xxxx} automatic status, {@code 37 .. 00} a block, {@code 11} and {@code 13}
 * flow control, a lone {@code 0xx0xxxx} an answer to {@code GS r}. Blocks come first: the
 * characters of a process id look like status bytes.
 */
final class ReplyParser {
    private static final int BLOCK_HEADER = 0x37;
    private static final int PROCESS_ID_BLOCK = 0x22;
    private static final int LONGEST_BLOCK = 80;

    private final Consumer<Reply> replies;
    private final byte[] pending = new byte[LONGEST_BLOCK];
    private int length;

    ReplyParser(Consumer<Reply> replies) {
        this.replies = replies;
    }

    void accept(int octet) {
        int value = octet & 0xff;
        if (length == 0) {
            begin(value);
        } else if ((pending[0] & 0xff) == BLOCK_HEADER) {
            insideBlock(value);
        } else {
            insideAutomaticStatus(value);
        }
    }

    private void begin(int value) {
        switch (value) {
            case BLOCK_HEADER -> push(value);
            case 0x11 -> replies.accept(Reply.Flow.GO_ON);
            case 0x13 -> replies.accept(Reply.Flow.HOLD);
            default -> beginStatus(value);
        }
    }

    private void beginStatus(int value) {
        if ((value & 0x93) == 0x12) {
            replies.accept(new Reply.RealTimeStatus(value));
        } else if ((value & 0x93) == 0x10) {
            push(value);
        } else if ((value & 0x90) == 0) {
            replies.accept(new Reply.PaperSensors(value));
        } else {
            replies.accept(new Reply.Garbage(value));
        }
    }

    private void insideAutomaticStatus(int value) {
        if ((value & 0x90) != 0) {
            giveUpAt(value);
            return;
        }
        push(value);
        if (length == 4) {
            length = 0;
            replies.accept(
                    new Reply.AutomaticStatus(pending[0], pending[1], pending[2], pending[3]));
        }
    }

    private void insideBlock(int value) {
        if (value == 0 && length > 1) {
            replies.accept(block());
            length = 0;
        } else if (value < 0x20 || value > 0x7e || length == LONGEST_BLOCK) {
            giveUpAt(value);
        } else {
            push(value);
        }
    }

    private Reply block() {
        int identifier = pending[1];
        if (identifier == PROCESS_ID_BLOCK && length == 6) {
            return new Reply.Finished(
                    new ProcessId(new String(pending, 2, 4, StandardCharsets.US_ASCII)));
        }
        return new Reply.OtherBlock(identifier);
    }

    /** What was begun is not what it seemed; the byte at hand may begin something good. */
    private void giveUpAt(int value) {
        for (int i = 0; i < length; i++) {
            replies.accept(new Reply.Garbage(pending[i]));
        }
        length = 0;
        begin(value);
    }

    private void push(int value) {
        pending[length++] = (byte) value;
    }
}
