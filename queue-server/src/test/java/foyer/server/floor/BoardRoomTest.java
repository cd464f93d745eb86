package foyer.server.floor;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Board;
import foyer.contract.Decoded;
import foyer.contract.Limits;
import foyer.contract.MessageCodec;
import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServerId;
import foyer.contract.words.TicketNumber;
import foyer.server.DemoSite;
import foyer.server.sites.BoardRoom;
import foyer.server.sites.Counter;
import foyer.server.sites.Site;
import foyer.server.sites.Sites;
import foyer.server.sites.change.InUse;
import foyer.server.sites.change.Planned;
import foyer.server.sites.change.SiteChange;
import foyer.server.sites.store.SiteFile;
import foyer.server.sites.store.SiteFile.Loaded;
import foyer.server.ticketing.QueueState;
import foyer.server.yaml.Fault;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever site file is accepted, its displays can read their board. */
class BoardRoomTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00.123456789Z");
    private static final TicketNumber NUMBER = new TicketNumber("K9999-999999");

    private final MessageCodec codec = new MessageCodec();

    @Test
    void theLimitsAreThoseOfTheContract() {
        assertThat(BoardRoom.DISPLAYS).isEqualTo(Board.MAX_DISPLAYS);
        assertThat(BoardRoom.COUNTERS).isEqualTo(Board.MAX_COUNTERS);
        assertThat(BoardRoom.BYTES).isEqualTo(Limits.VIEW_BYTES);
    }

    /** As long as they can be: one more counter for each display is refused. */
    @Test
    void twoHundredDisplaysWithTheLongestPlansHaveRoom() {
        int most = longestZone();

        var board = codec.encode(fullest(read(yaml(Board.MAX_DISPLAYS, most))));
        assertThat(board.length).isBetween(Limits.VIEW_BYTES * 9 / 10, Limits.VIEW_BYTES);
        assertThat(codec.decode(Board.class, board))
                .isInstanceOfSatisfying(
                        Decoded.Ok.class,
                        ok ->
                                assertThat(((Board) ok.message()).displays())
                                        .hasSize(Board.MAX_DISPLAYS));

        var yaml = yaml(Board.MAX_DISPLAYS, most + 1);
        assertThat(faults(yaml))
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.path()).isEqualTo("nodes");
                            assertThat(fault.line()).isEqualTo(lineOf(yaml, "nodes:") + 1);
                            assertThat(fault.problem())
                                    .startsWith("what displays are told of counters")
                                    .contains("accepted are at most " + Limits.VIEW_BYTES);
                        });
    }

    /** How many counters each of two hundred displays may name, of a hundred there are. */
    private static int longestZone() {
        int fits = 1;
        int tooMany = 100;
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (faults(yaml(Board.MAX_DISPLAYS, middle)).isEmpty()) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits;
    }

    @Test
    void oneDisplayMoreIsRefusedByItsLine() {
        assertThat(faults(yaml(Board.MAX_DISPLAYS, 0))).isEmpty();

        var yaml = yaml(Board.MAX_DISPLAYS + 5, 0);
        assertThat(faults(yaml))
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.line()).isEqualTo(lineOf(yaml, display(201)));
                            assertThat(fault.path()).isEqualTo("nodes[200]");
                            assertThat(fault.problem())
                                    .isEqualTo("is display 201, accepted are at most 200");
                        });
    }

    @Test
    void oneCounterMoreIsRefusedByItsLine() {
        var yaml = yaml(1, 0, 203);
        assertThat(faults(yaml))
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.line()).isEqualTo(lineOf(yaml, "id: " + counter(201)));
                            assertThat(fault.problem())
                                    .isEqualTo("is counter 201, accepted are at most 200");
                        });
    }

    /** What somebody still sits at stays for the day, and may be too much with what is new. */
    @Test
    void whatIsKeptForTheDayIsCountedToo() {
        var running = read(yaml(1, 0, 150));
        var wanted = read(yaml(1, 0, 200).replace("id: B-", "id: C-"));
        var taken = running.counters().stream().map(Counter::id).collect(Collectors.toSet());

        assertThat(SiteChange.during(running, wanted, new InUse(Set.of(), taken, Set.of())))
                .isEqualTo(
                        new Planned.Refused(
                                "a site has 350 counters, accepted are at most 200, while the day"
                                        + " goes on; apply it when the day has ended"));
    }

    @Test
    void whateverATextIsMadeOfItsRoomIsCounted() {
        for (var text : List.of("a", "\\\"", "\\\\", "\\u0001", "ż", "م", "图", "😀")) {
            var site = read(yaml(3, 1).replace("{en: One}", "{en: \"" + text.repeat(60) + "\"}"));

            long counted = BoardRoom.bytes(site);
            assertThat((long) codec.encode(fullest(site)).length)
                    .as(text)
                    .isBetween(counted / 3, counted);
        }
        var house = DemoSite.load();
        assertThat((long) codec.encode(fullest(house)).length)
                .isLessThanOrEqualTo(BoardRoom.bytes(house));
    }

    /** With every call, ticket and state as long as one can be. */
    private static Board fullest(Site site) {
        var views = new FloorViews(site, new ServerId("m".repeat(40)), "http://127.0.0.1/t/");
        var board =
                views.board(QueueState.empty(site), new Stamp(Long.MAX_VALUE, Long.MAX_VALUE, AT));
        var call =
                new Board.Call(
                        new CallId("c".repeat(48)),
                        NUMBER,
                        NUMBER,
                        new CounterId("C".repeat(12)),
                        new LanguageCode("abc-Abcd-AB"),
                        AT,
                        Integer.MAX_VALUE,
                        false,
                        false);
        return new Board(
                board.v(),
                board.server(),
                board.boot(),
                board.seq(),
                board.at(),
                board.zone(),
                board.council(),
                Collections.nCopies(Limits.BOARD_CALLS, call),
                board.counters().stream()
                        .map(
                                one ->
                                        new Board.Counter(
                                                one.id(),
                                                one.label(),
                                                one.directions(),
                                                false,
                                                NUMBER))
                        .toList(),
                board.displays(),
                board.notices());
    }

    private static String yaml(int displays, int zone) {
        return yaml(displays, zone, 100);
    }

    /** Each display serves so many counters, which all take the same ten services; 0: all. */
    private static String yaml(int displays, int zone, int counters) {
        return """
               foyer: 1
               site: hall
               council: {en: Town}
               name: {en: Hall}
               zone: Europe/London
               languages: [en]
               partners: [{id: council, name: {en: Council}}]
               groups: []
               services:
               %s
               profiles: [{id: all, name: {en: All}, services: [%s]}]
               counters:
               %s
               nodes:
               %s
               """
                .formatted(
                        lines(10, BoardRoomTest::serviceLine),
                        joined(10, BoardRoomTest::service),
                        lines(counters, BoardRoomTest::counterLine),
                        lines(displays, turn -> displayLine(turn, zone)));
    }

    private static String serviceLine(int turn) {
        return ("- {code: %s, partner: council, name: {en: One}, shortName: {en: S}, icon: car,"
                        + " prefix: %s, standardMinutes: 20, place: {en: A}}")
                .formatted(service(turn), prefix(turn));
    }

    private static String prefix(int turn) {
        return String.valueOf("ABCDEFGHJL".charAt(turn - 1));
    }

    private static String counterLine(int turn) {
        return "- {id: %s, label: {en: One}, profile: all}".formatted(counter(turn));
    }

    private static String displayLine(int turn, int zone) {
        var serves = zone == 0 ? "" : ", counters: [" + joined(zone, BoardRoomTest::counter) + "]";
        return ("- {id: %s, role: display, name: {en: Hall}, display: {layout: calls-and-messages,"
                        + " quiet: {from: \"18:00\", until: \"08:00\", volume: 20}%s}}")
                .formatted(display(turn), serves);
    }

    private static String service(int turn) {
        return "s".repeat(36) + "-%03d".formatted(turn);
    }

    private static String counter(int turn) {
        return "B-" + "%010d".formatted(turn);
    }

    private static String display(int turn) {
        return "d".repeat(36) + "-%03d".formatted(turn);
    }

    private static String joined(int many, IntFunction<String> one) {
        return IntStream.rangeClosed(1, many).mapToObj(one).collect(Collectors.joining(", "));
    }

    private static String lines(int many, IntFunction<String> one) {
        return IntStream.rangeClosed(1, many).mapToObj(one).collect(Collectors.joining("\n"));
    }

    private static Site read(String yaml) {
        return Sites.of(yaml);
    }

    private static List<Fault> faults(String yaml) {
        return SiteFile.read("site.yaml", yaml) instanceof Loaded.Faulty(var faults)
                ? faults
                : List.of();
    }

    private static int lineOf(String yaml, String part) {
        return 1
                + (int)
                        yaml.substring(0, yaml.indexOf(part))
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }
}
