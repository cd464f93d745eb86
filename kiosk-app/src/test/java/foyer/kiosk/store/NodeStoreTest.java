package foyer.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.contract.AskBody;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.Reference;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a real SQLite file. */
class NodeStoreTest {
    private static final NodeId NODE = new NodeId("kiosk-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final NumberPrefix HOUSING = new NumberPrefix("H");
    private static final Moment NOW = new Moment(1_000, Instant.parse("2026-11-22T14:07:00Z"));
    private static final LinkToken LINK =
            LinkToken.of("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    private static final AskBody.Issue WISH =
            new AskBody.Issue(new ServiceCode("housing"), new LanguageCode("en"), LINK);

    private final AtomicLong ids = new AtomicLong(1_000_000);
    private Path file;
    private FailingDisk disk;
    private NodeStore store;

    @BeforeEach
    void open(@TempDir Path folder) {
        file = folder.resolve("node.db");
        disk = new FailingDisk(Database.file(file));
        store = reopened();
        store.lease(3, List.of(new NumberBand(TODAY, 700, 729, 1)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsRememberedOfNumbersIsNotBelievedByAMachinePutBackFromACopy() {
        var lease = id();
        store.keep(lease, new AskBody.Lease(List.of()), NOW);
        store.raiseBoot(store.boot() + 4);
        assertThat(store.listBands()).isEmpty();
        assertThat(store.isPending(lease)).as("answered with the band of before").isFalse();
        var issue = id();
        store.keepIssue(issue, WISH, NOW);
        assertThat(store.giveOwnNumber(issue, HOUSING, 3, TODAY, NOW))
                .as("far from the marked numbers of before")
                .contains(new TicketNumber("K3-501"));
        store.lease(3, List.of(new NumberBand(TODAY, 730, 759, 2)));
        var next = id();
        store.keepIssue(next, WISH, NOW);
        assertThat(store.giveOwnNumber(next, HOUSING, 3, TODAY, NOW))
                .contains(new TicketNumber("H730"));
    }

    @Test
    void aWishSurvivesARestartAndIsSentUntilItIsAnswered() {
        var issue = id();
        store.keepIssue(issue, WISH, NOW);
        assertThat(store.giveOwnNumber(issue, HOUSING, 3, TODAY, NOW))
                .contains(new TicketNumber("H700"));
        restart();
        assertThat(store.boot()).isEqualTo(2);
        assertThat(store.listSendable(10)).extracting(Kept::body).containsExactly(WISH);
        store.answered(issue, true);
        assertThat(store.listSendable(10))
                .extracting(Kept::body)
                .containsExactly(new AskBody.Numbered(issue, new TicketNumber("H700"), TODAY));
    }

    @Test
    void theNumberIsToldOnlyAfterTheWishIsAnswered() {
        var issue = id();
        store.keepIssue(issue, WISH, NOW);
        store.giveServerNumber(issue, new TicketNumber("H042"), TODAY, NOW);
        store.keepWithdrawal(id(), issue, NOW);
        assertThat(store.listSendable(10)).hasSize(1);
        store.answered(issue, true);
        assertThat(store.listSendable(10)).hasSize(2);
    }

    @Test
    void anAnsweredWishLeavesNothingInTheFileOrItsLog() throws Exception {
        var issue = id();
        store.keepIssue(issue, WISH, NOW);
        assertThat(bytesOnDisk()).contains(LINK.value());
        store.giveServerNumber(issue, new TicketNumber("H042"), TODAY, NOW);
        store.answered(issue, true);
        assertThat(bytesOnDisk()).doesNotContain(LINK.value());
    }

    /**
     * The longest there is fills several pages of the file; its beginning and end are looked for.
     */
    @Test
    void whatWasToldIsGoneFromTheFileAndItsLogOnceTheServerHasIt() throws Exception {
        var intent = id();
        var words = "first words" + " অ".repeat((AskBody.Tell.MAX_TEXT - 22) / 2) + " last words";
        var tell =
                new AskBody.Tell(
                        Reference.of(intent),
                        AskBody.Tell.Kind.COMPLAINT,
                        null,
                        words,
                        "anna@example.org",
                        null,
                        new LanguageCode("bn"));
        store.keep(intent, tell, NOW);
        restart();
        assertThat(bytesOnDisk()).contains("first words", "last words", "anna@example.org");
        store.answered(intent, true);
        assertThat(bytesOnDisk())
                .doesNotContain("first words")
                .doesNotContain("last words")
                .doesNotContain("anna@example.org");
    }

    @Test
    void numbersNeverRepeatAndGoOnWithTheMark() {
        Set<TicketNumber> given = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            var issue = id();
            store.keepIssue(issue, WISH, NOW);
            given.add(store.giveOwnNumber(issue, HOUSING, 3, TODAY, NOW).orElseThrow());
            if (i % 7 == 0) {
                restart();
            }
        }
        assertThat(given).hasSize(40);
        assertThat(given).contains(new TicketNumber("H729"), new TicketNumber("K3-010"));
    }

    @Test
    void withoutALeaseThereIsNoNumberOfItsOwn(@TempDir Path other) {
        try (var empty = NodeStore.open(other.resolve("node.db"), NODE, this::id)) {
            var issue = id();
            empty.keepIssue(issue, WISH, NOW);
            assertThat(empty.giveOwnNumber(issue, HOUSING, 3, TODAY, NOW)).isEmpty();
        }
    }

    @Test
    void anOlderLeaseThatComesLateDoesNotReplaceTheNewer() {
        store.lease(3, List.of(new NumberBand(TODAY, 760, 789, 5)));
        store.lease(3, List.of(new NumberBand(TODAY, 700, 729, 1)));
        assertThat(store.listBands()).containsExactly(new NumberBand(TODAY, 760, 789, 5));
    }

    @Test
    void afterAStartNobodyHoldsATicketWithoutANumber() {
        var issue = id();
        store.keepIssue(issue, WISH, NOW);
        restart();
        assertThat(store.recover(NOW)).isEmpty();
        store.answered(issue, true);
        assertThat(store.listSendable(10))
                .extracting(Kept::body)
                .containsExactly(new AskBody.Withdraw(issue));
        assertThat(store.recover(NOW)).isEmpty();
    }

    @Test
    void aPaperUnderWayIsUnknownAfterAStart() {
        var issue = id();
        store.keepIssue(issue, WISH, NOW);
        store.giveServerNumber(issue, new TicketNumber("H042"), TODAY, NOW);
        restart();
        assertThat(store.recover(NOW)).containsExactly(issue);
        assertThat(store.recover(NOW)).isEmpty();
    }

    @Test
    void aTicketIsNumberedOnce() {
        var issue = id();
        store.keepIssue(issue, WISH, NOW);
        assertThat(store.giveServerNumber(issue, new TicketNumber("H042"), TODAY, NOW)).isTrue();
        assertThat(store.giveServerNumber(issue, new TicketNumber("H043"), TODAY, NOW)).isFalse();
        assertThat(store.giveOwnNumber(issue, HOUSING, 3, TODAY, NOW)).isEmpty();
    }

    @Test
    void helpNobodyHeardIsForgottenAndATicketIsTakenBack() {
        var help = id();
        store.keep(help, new AskBody.Help(new LanguageCode("en")), NOW);
        store.abandon(help, NOW);
        assertThat(store.countIntents()).isZero();
        var issue = id();
        store.keepIssue(issue, WISH, NOW);
        store.abandon(issue, NOW);
        store.abandon(issue, NOW);
        assertThat(store.countIntents()).isEqualTo(2);
    }

    @Test
    void aNameNobodyWaitsToBeFoundIsForgotten() {
        var search = id();
        store.keep(search, new AskBody.FindHosts("Nowak"), NOW);
        store.abandon(search, NOW);
        assertThat(store.countIntents()).isZero();
    }

    /** One visitor without the server, of whom every statement fails once, before and after. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whereverTheDiskFailsNothingIsHalfDone(boolean afterwards) {
        Set<TicketNumber> given = new HashSet<>();
        int visitors = 0;
        boolean failed = true;
        for (long nth = 1; failed; nth++) {
            disk.failAt(nth, afterwards);
            var issue = id();
            var number = visit(issue);
            failed = disk.hasFailed();
            disk.heal();
            number.ifPresent(n -> assertThat(given.add(n)).as("%s twice", n).isTrue());
            if (number.isEmpty()) {
                // What the kiosk does about a visitor it had to send away.
                store.abandon(issue, NOW);
            }
            assertThat(consistent(issue, number.isPresent())).as("statement %d", nth).isTrue();
            store.recover(NOW);
            visitors++;
        }
        assertThat(visitors).as("every statement was tried").isGreaterThan(8);
        assertThat(given).isNotEmpty();
    }

    private java.util.Optional<TicketNumber> visit(IntentId issue) {
        try {
            store.keepIssue(issue, WISH, NOW);
            return store.giveOwnNumber(issue, HOUSING, 3, TODAY, NOW);
        } catch (StoreFailed e) {
            return java.util.Optional.empty();
        }
    }

    /** With a number: the wish and its number wait. Without: nothing, or the wish is taken back. */
    private boolean consistent(IntentId issue, boolean numbered) {
        boolean wished = store.isPending(issue);
        store.answered(issue, true);
        var about =
                store.listSendable(1_000).stream()
                        .map(Kept::body)
                        .filter(body -> isAbout(body, issue))
                        .toList();
        if (numbered) {
            return wished && about.size() == 1 && about.getFirst() instanceof AskBody.Numbered;
        }
        boolean takenBack = about.stream().filter(AskBody.Withdraw.class::isInstance).count() == 1;
        return wished ? takenBack : about.isEmpty();
    }

    private static boolean isAbout(AskBody body, IntentId issue) {
        return switch (body) {
            case AskBody.Numbered(var of, _, _) -> of.equals(issue);
            case AskBody.Withdraw(var of) -> of.equals(issue);
            default -> false;
        };
    }

    @Test
    void aFullDiskRefusesAVisitorAndKeepsTheOthers() throws Exception {
        store.close();
        Database.Opening small =
                () -> {
                    var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    try (var statement = connection.createStatement()) {
                        statement.execute("PRAGMA max_page_count=24");
                    }
                    return connection;
                };
        store = NodeStore.open(small, NODE, this::id);
        Set<IntentId> kept = new HashSet<>();
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 10_000; i++) {
                                var issue = id();
                                store.keepIssue(issue, WISH, NOW);
                                kept.add(issue);
                            }
                        })
                .isInstanceOf(StoreFailed.class)
                .hasStackTraceContaining("SQLITE_FULL");
        assertThat(kept).isNotEmpty();
        assertThat(store.countIntents()).isEqualTo(kept.size());
        kept.forEach(issue -> assertThat(store.isPending(issue)).isTrue());
        // Answers make room again.
        kept.stream().limit(10).forEach(issue -> store.answered(issue, false));
        store.keepIssue(id(), WISH, NOW);
    }

    @Test
    void startsAreCountedAndTheTimeIsKept() {
        var at = Instant.parse("2026-11-22T15:00:00Z");
        store.saveTime(at, TODAY);
        restart();
        restart();
        assertThat(store.boot()).isEqualTo(3);
        assertThat(store.findSavedTime()).contains(at);
    }

    private void restart() {
        store.close();
        store = reopened();
    }

    private NodeStore reopened() {
        return NodeStore.open(disk, NODE, this::id);
    }

    private IntentId id() {
        return new IntentId(new UUID(0, ids.incrementAndGet()).toString());
    }

    private String bytesOnDisk() throws Exception {
        var all = new StringBuilder();
        try (var files = Files.list(file.getParent())) {
            for (var each : files.toList()) {
                all.append(Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
