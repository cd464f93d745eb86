package foyer.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes in, meaning out: every line found in the field becomes one line here. */
class ReplyParserTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    online                                | 12             | RealTimeStatus[bits=18]
                    offline, drawer pin high              | 1e             | RealTimeStatus[bits=30]
                    paper end stop, cover                 | 36             | RealTimeStatus[bits=54]
                    paper end and near end                | 7e             | RealTimeStatus[bits=126]
                    automatic: all is well                | 10 00 00 00    | AutomaticStatus[first=16, second=0, third=0, fourth=0]
                    automatic: drawer pin high            | 14 00 00 0f    | AutomaticStatus[first=20, second=0, third=0, fourth=15]
                    automatic: cover open                 | 38 00 00 00    | AutomaticStatus[first=56, second=0, third=0, fourth=0]
                    automatic: paper out                  | 18 00 0f 00    | AutomaticStatus[first=24, second=0, third=15, fourth=0]
                    queued question, paper there          | 00             | PaperSensors[bits=0]
                    queued question, paper out            | 0f             | PaperSensors[bits=15]
                    a job done                            | 37 22 41 42 43 44 00 | Finished[id=ProcessId[characters=ABCD]]
                    an id that looks like statuses        | 37 22 32 36 3a 3e 00 | Finished[id=ProcessId[characters=26:>]]
                    an id that looks like a block         | 37 22 37 22 37 22 00 | Finished[id=ProcessId[characters=7"7"]]
                    an id of blanks                       | 37 22 20 20 20 20 00 | Finished[id=ProcessId[characters=    ]]
                    offline response                      | 37 23 31 00    | OtherBlock[identifier=35]
                    an id one character short             | 37 22 41 42 43 00 | OtherBlock[identifier=34]
                    flow control                          | 13 11          | HOLD, GO_ON
                    two statuses in one breath            | 12 7e          | RealTimeStatus[bits=18], RealTimeStatus[bits=126]
                    status before a block                 | 16 37 22 7e 7e 7e 7e 00 | RealTimeStatus[bits=22], Finished[id=ProcessId[characters=~~~~]]
                    nothing printers send                 | ff 80          | Garbage[value=255], Garbage[value=128]
                    automatic status broken off           | 10 00 12       | Garbage[value=16], Garbage[value=0], RealTimeStatus[bits=18]
                    a block broken off by flow control    | 37 22 41 13    | Garbage[value=55], Garbage[value=34], Garbage[value=65], HOLD
                    a lone header                         | 37 00 12       | Garbage[value=55], PaperSensors[bits=0], RealTimeStatus[bits=18]
                    """)
    void understands(String name, String hex, String expected) {
        List<String> heard =
                parse(bytes(hex), bytes(hex).length).stream().map(Object::toString).toList();
        assertThat(String.join(", ", heard)).isEqualTo(expected);
    }

    /** A stream of all kinds at once means the same wherever the network cuts it. */
    @Test
    void meansTheSameInAnySplit() {
        byte[] stream =
                bytes(
                        "12 10 00 00 00 37 22 32 36 3a 3e 00 38 00 0f 0f 13 11 ff 37 23 31 00 00 7e 14 00 03 00"
                                + " 37 22 20 7e 20 7e 00 0f");
        List<Reply> whole = parse(stream, stream.length);
        assertThat(whole).hasSize(13);
        for (int first = 0; first <= stream.length; first++) {
            for (int second = first; second <= stream.length; second++) {
                assertThat(parse(stream, first, second)).isEqualTo(whole);
            }
        }
    }

    @Test
    void aBlockWithoutAnEndIsGivenUpAndTheNextReplyUnderstood() {
        List<Reply> heard = parse(bytes("37 22 " + "41 ".repeat(500) + "12"), 1);
        assertThat(heard.getLast()).isEqualTo(new Reply.RealTimeStatus(0x12));
    }

    /** Whatever comes, the next plain answer is heard. */
    @Test
    void chanceBytesNeverBreakIt() {
        for (int seed = 0; seed < 500; seed++) {
            byte[] noise = new byte[200];
            new Random(seed).nextBytes(noise);
            List<Reply> heard = new ArrayList<>();
            ReplyParser parser = new ReplyParser(heard::add);
            for (byte each : noise) {
                parser.accept(each);
            }
            // Three zeros end whatever was begun; then it must hear a plain answer again.
            for (byte each : bytes("ff ff 00 00 00 00 12")) {
                parser.accept(each);
            }
            assertThat(heard.getLast())
                    .as("seed %d", seed)
                    .isEqualTo(new Reply.RealTimeStatus(0x12));
        }
    }

    @Test
    void processIdsAreFourPrintableCharactersAndDiffer() {
        long start = 95L * 95 * 95 * 95 - 50;
        List<String> ids =
                java.util.stream.LongStream.range(start, start + 100)
                        .mapToObj(n -> ProcessId.ofNumber(n).characters())
                        .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[ -~]{4}"));
    }

    /** Through one parser, in pieces that end at the given places. */
    private static List<Reply> parse(byte[] stream, int... ends) {
        List<Reply> heard = new ArrayList<>();
        ReplyParser parser = new ReplyParser(heard::add);
        int from = 0;
        for (int end : ends) {
            for (int at = from; at < end; at++) {
                parser.accept(stream[at]);
            }
            from = end;
        }
        for (int at = from; at < stream.length; at++) {
            parser.accept(stream[at]);
        }
        return heard;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex.strip());
    }
}
