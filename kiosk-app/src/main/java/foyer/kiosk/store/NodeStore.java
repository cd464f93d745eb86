package foyer.kiosk.store;

import foyer.contract.AskBody;
import foyer.contract.MessageCodec;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.TicketNumber;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The node's memory. Every method is one transaction: durable when it returns, undone when it
 * throws {@link StoreFailed}. Thread-safe.
 */
public final class NodeStore implements AutoCloseable {
    private static final String BOOT = "boot";
    private static final String SAVED_TIME = "saved-time-ms";

    private final Database database;
    private final IntentTable intents;
    private final Supplier<IntentId> ids;
    private final KnownAppointments appointments;
    private final KnownRoll roll;
    private final long boot;
    private volatile long announcedBoot;

    private NodeStore(Database database, IntentTable intents, Supplier<IntentId> ids, long boot) {
        this.database = database;
        this.intents = intents;
        this.ids = ids;
        this.appointments = new KnownAppointments(database);
        this.roll = new KnownRoll(database);
        this.boot = boot;
        this.announcedBoot = boot;
    }

    /** Opens or makes the file, and counts this start of the node. */
    public static NodeStore open(Path file, NodeId node, Supplier<IntentId> ids) {
        return open(Database.file(file), node, ids);
    }

    static NodeStore open(Database.Opening opening, NodeId node, Supplier<IntentId> ids) {
        var database = new Database(opening);
        try {
            long boot = database.inTransaction("start", NodeStore::countStart);
            return new NodeStore(
                    database, new IntentTable(new MessageCodec(), node, boot), ids, boot);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static long countStart(Connection connection) throws SQLException {
        Schema.create(connection);
        long boot = NodeTable.find(connection, BOOT).orElse(0L) + 1;
        NodeTable.put(connection, BOOT, boot);
        return boot;
    }

    /** Of this start: monotonic time of another means nothing. */
    public long boot() {
        return boot;
    }

    /** What others tell this start from earlier ones by. */
    public long announcedBoot() {
        return announcedBoot;
    }

    /**
     * This machine was known before its memory was wiped or put back from a copy: it counts on from
     * there, also at its next start. Which numbers it gave meanwhile it cannot know, so it gives
     * none of those it remembers, until others are leased.
     */
    public void raiseBoot(long atLeast) {
        if (atLeast > announcedBoot) {
            run(
                    "count the starts on",
                    c -> {
                        NodeTable.put(c, BOOT, atLeast);
                        NumberTables.forgetAll(c, atLeast);
                        intents.deleteLeases(c);
                    });
            announcedBoot = atLeast;
        }
    }

    /** A wish that ends with its answer. */
    public void keep(IntentId intent, AskBody body, Moment made) {
        run("keep an intent", c -> intents.insert(c, intent, null, body, made));
    }

    /** Known without the server. */
    public KnownRoll roll() {
        return roll;
    }

    public KnownAppointments appointments() {
        return appointments;
    }

    /**
     * A ticket is wished for, with an appointment or without; it is open until its paper is
     * through.
     */
    public void keepIssue(IntentId issue, AskBody body, Moment made) {
        run(
                "keep a wish for a ticket",
                c -> {
                    intents.insert(c, issue, null, body, made);
                    NumberTables.openTicket(c, issue, made.nanos());
                    AppointmentTable.take(c, issue, body);
                });
    }

    /** The ticket is not wanted; the server hears of it after the wish. */
    public void keepWithdrawal(IntentId intent, IntentId issue, Moment made) {
        run(
                "keep a withdrawal",
                c -> {
                    intents.insert(c, intent, issue, new AskBody.Withdraw(issue), made);
                    AppointmentTable.free(c, issue);
                });
    }

    /**
     * The server's number becomes the customer's.
     *
     * @return false when there is no such ticket without a number
     */
    public boolean giveServerNumber(
            IntentId issue, TicketNumber number, @Nullable LocalDate day, Moment made) {
        return database.inTransaction("give a number", c -> give(c, issue, number, day, made));
    }

    /**
     * The next number of this kiosk's own becomes the customer's.
     *
     * @param day null when the clock is not trusted
     * @return empty when no number is sure to be nobody else's, or there is no such ticket
     */
    public Optional<TicketNumber> giveOwnNumber(
            IntentId issue, NumberPrefix prefix, int width, @Nullable LocalDate day, Moment made) {
        return database.inTransaction(
                "give a number of our own",
                c -> {
                    if (!NumberTables.listTickets(c, false).contains(issue)) {
                        return Optional.empty();
                    }
                    var number = NumberTables.takeOwn(c, prefix, width, day);
                    if (number.isPresent()) {
                        give(c, issue, number.get(), day, made);
                    }
                    return number;
                });
    }

    private boolean give(
            Connection connection,
            IntentId issue,
            TicketNumber number,
            @Nullable LocalDate day,
            Moment made)
            throws SQLException {
        if (!NumberTables.number(connection, issue, number)) {
            return false;
        }
        AppointmentTable.number(connection, issue, number);
        var body = new AskBody.Numbered(issue, number, day);
        intents.insert(connection, ids.get(), issue, body, made);
        return true;
    }

    /** The paper of a ticket is through, well or not. */
    public void closeTicket(IntentId issue) {
        run("close a ticket", c -> NumberTables.closeTicket(c, issue));
    }

    /**
     * The wish came to nothing for its visitor: what nobody may have heard is not sent again, and a
     * ticket is taken back.
     */
    public void abandon(IntentId intent, Moment made) {
        run("abandon an intent", c -> abandon(c, intent, made));
        database.emptyLog();
    }

    private void abandon(Connection connection, IntentId intent, Moment made) throws SQLException {
        if (NumberTables.closeTicket(connection, intent)) {
            AppointmentTable.free(connection, intent);
            intents.insert(connection, ids.get(), intent, new AskBody.Withdraw(intent), made);
        } else if (intents.find(connection, intent)
                .map(Kept::body)
                .filter(NodeStore::isOfTheMoment)
                .isPresent()) {
            intents.delete(connection, intent);
        }
    }

    /** Worth nothing to whoever has gone. */
    private static boolean isOfTheMoment(AskBody body) {
        return body instanceof AskBody.Help
                || body instanceof AskBody.FindHosts
                || body instanceof AskBody.FindAppointment;
    }

    /**
     * After a start: tickets without a number are taken back, since nobody holds them.
     *
     * @return those whose paper was under way: nobody knows what became of it, and it is never
     *     printed again
     */
    public List<IntentId> recover(Moment now) {
        return database.inTransaction(
                "recover",
                c -> {
                    for (var issue : NumberTables.listTickets(c, false)) {
                        abandon(c, issue, now);
                    }
                    var unknown = NumberTables.listTickets(c, true);
                    for (var issue : unknown) {
                        NumberTables.closeTicket(c, issue);
                    }
                    return unknown;
                });
    }

    /** Takes back tickets that got no number in time, because the disk failed in between. */
    public void sweep(long madeBeforeNanos, Moment now) {
        run(
                "sweep",
                c -> {
                    for (var issue : NumberTables.listUnnumbered(c, madeBeforeNanos)) {
                        abandon(c, issue, now);
                    }
                });
    }

    /**
     * The final answer came: the intent is gone from the file and its log.
     *
     * @param accepted false: there is no ticket to give a number to
     */
    public void answered(IntentId intent, boolean accepted) {
        run(
                "note an answer",
                c -> {
                    intents.delete(c, intent);
                    if (!accepted) {
                        Rows.change(
                                c,
                                "DELETE FROM ticket WHERE issue = ? AND number IS NULL",
                                intent.value());
                        AppointmentTable.free(c, intent);
                    }
                });
        database.emptyLog();
    }

    public List<Kept> listSendable(int max) {
        return database.inTransaction("list intents", c -> intents.listSendable(c, max));
    }

    public boolean isPending(IntentId intent) {
        return database.inTransaction("find an intent", c -> intents.find(c, intent).isPresent());
    }

    public Optional<Kept> findOldest() {
        return database.inTransaction("find the oldest intent", intents::findOldest);
    }

    public int countIntents() {
        return database.inTransaction("count intents", intents::count);
    }

    public void lease(int mark, List<NumberBand> bands) {
        run("keep leased bands", c -> NumberTables.lease(c, mark, bands));
    }

    public List<NumberBand> listBands() {
        return database.inTransaction("list bands", NumberTables::listBands);
    }

    /** A moment the node was sure of; what lies before it is not believed after a restart. */
    public void saveTime(Instant at, LocalDate day) {
        run(
                "save the time",
                c -> {
                    NodeTable.put(c, SAVED_TIME, at.toEpochMilli());
                    NumberTables.forgetBefore(c, day.minusDays(1));
                });
    }

    public Optional<Instant> findSavedTime() {
        return database.inTransaction(
                "find the saved time",
                c -> NodeTable.find(c, SAVED_TIME).map(Instant::ofEpochMilli));
    }

    private void run(String what, Change change) {
        database.inTransaction(
                what,
                c -> {
                    change.in(c);
                    return true;
                });
    }

    /** A transaction without a result. */
    private interface Change {
        void in(Connection connection) throws SQLException;
    }

    @Override
    public void close() {
        database.close();
    }
}
