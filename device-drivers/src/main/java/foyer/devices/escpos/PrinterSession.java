package foyer.devices.escpos;

import foyer.devices.escpos.JobOutcome.NotPrinted;
import foyer.devices.escpos.JobOutcome.Printed;
import foyer.devices.escpos.JobOutcome.Unknown;
import foyer.devices.escpos.PrinterLink.NoLinkException;
import foyer.devices.escpos.PrinterStatus.Blocked;
import foyer.devices.escpos.PrinterStatus.Offline;
import foyer.devices.escpos.PrinterStatus.OfflineReason;
import foyer.devices.escpos.PrinterStatus.Ready;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of the printer and the connection to it, over many connections. Only the printer's
 * own thread calls it.
 */
final class PrinterSession {
    private static final Logger log = LoggerFactory.getLogger(PrinterSession.class);

    /** How often a blocked or silent printer is asked again while a visitor waits. */
    private static final Duration ASK_AGAIN = Duration.ofMillis(500);

    private final PrinterSettings settings;
    private final Selector selector;
    private final BooleanSupplier stopping;
    private final Consumer<PrinterStatus> onStatus;
    private final BackOff backOff;

    private PrinterStatus status = new Offline(OfflineReason.NOT_YET_CONNECTED);
    private Deadline blockedTooLong = Deadline.in(Duration.ZERO);
    private Deadline nextAttempt = Deadline.in(Duration.ZERO);
    private Deadline nextAsk = Deadline.in(Duration.ZERO);
    private @Nullable PrinterLink link;

    /** Whether the printer reads our bytes from a known state on. */
    private boolean inStep;

    /** Whether a job broke off and may have left a piece on the paper. */
    private boolean pieceLeft;

    private long jobNumber;
    private @Nullable AwaitedWord awaited;
    private @Nullable Integer realTimeAnswer;
    private boolean garbageSeen;

    PrinterSession(
            PrinterSettings settings,
            Selector selector,
            RandomGenerator random,
            BooleanSupplier stopping,
            Consumer<PrinterStatus> onStatus) {
        this.settings = settings;
        this.selector = selector;
        this.stopping = stopping;
        this.onStatus = onStatus;
        this.backOff = new BackOff(settings.shortestBackOff(), settings.longestBackOff(), random);
        this.jobNumber = random.nextLong(1L << 26);
    }

    /** Keeps the connection, asks now and then, and listens, until there is something to do. */
    void idle(BooleanSupplier somethingToDo) {
        if (!connected()) {
            if (nextAttempt.passed()) {
                connect(Deadline.in(settings.connectTimeout()));
            } else {
                rest(somethingToDo, nextAttempt);
            }
            return;
        }
        if (nextAsk.passed()) {
            checkUp();
        }
        listen(() -> somethingToDo.getAsBoolean() || stopping.getAsBoolean(), nextAsk);
    }

    /**
     * Prints a document, or says why not.
     *
     * @param patience until when an obstacle may go away before any byte is sent
     */
    JobOutcome print(PrintDocument document, Deadline patience) {
        nextAttempt = Deadline.in(Duration.ZERO); // a visitor waits: no back-off for them
        while (true) {
            Optional<Obstacle> obstacle = makeReady(patience);
            if (obstacle.isPresent()) {
                return new NotPrinted(obstacle.get());
            }
            Optional<JobOutcome> outcome = send(document);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            if (patience.passed() || stopping.getAsBoolean()) {
                return new NotPrinted(new Offline(OfflineReason.CONNECTION_LOST));
            }
        }
    }

    void close() {
        drop(OfflineReason.CLOSED);
    }

    private Optional<Obstacle> makeReady(Deadline patience) {
        do {
            if (connected() || attemptWhenDue(patience)) {
                checkUp();
            }
            if (status instanceof Ready && connected()) {
                return Optional.empty();
            }
            if (!patience.passed()) {
                listen(
                        () -> status instanceof Ready || stopping.getAsBoolean(),
                        patience.orEarlier(Deadline.in(ASK_AGAIN)));
            }
        } while (!patience.passed() && !stopping.getAsBoolean());
        return Optional.of(obstacle(OfflineReason.NO_ANSWER));
    }

    private boolean attemptWhenDue(Deadline patience) {
        rest(() -> false, nextAttempt.orEarlier(patience));
        // Even an impatient caller gets one honest attempt.
        Deadline soonest = Deadline.in(Duration.ofMillis(100));
        return connect(Deadline.in(settings.connectTimeout()).orEarlier(patience.orLater(soonest)));
    }

    private boolean connect(Deadline deadline) {
        try {
            link =
                    PrinterLink.open(
                            new InetSocketAddress(settings.host(), settings.port()),
                            deadline,
                            selector,
                            stopping,
                            this::heard);
            inStep = false;
            garbageSeen = false;
            nextAsk = Deadline.in(Duration.ZERO);
            write(EncodedJob.endOfHeader(), settings.answerTimeout());
            return true;
        } catch (NoLinkException e) {
            nextAttempt = Deadline.in(backOff.next());
            update(new Offline(e.reason));
            return false;
        }
    }

    /** Asks how it is; when it could print, makes sure that it reads us from a known state on. */
    private void checkUp() {
        nextAsk = Deadline.in(settings.statusInterval());
        Optional<DeviceState> state = ask();
        if (state.isEmpty()) {
            drop(linkLost() ? OfflineReason.CONNECTION_LOST : OfflineReason.NO_ANSWER);
            return;
        }
        backOff.reset();
        PrinterStatus now = state.get().status();
        if (now instanceof Ready && !inStep && !getInStep()) {
            drop(OfflineReason.CONNECTION_LOST);
            return;
        }
        update(now);
    }

    private boolean getInStep() {
        byte[] bytes = EncodedJob.resynchronise(pieceLeft);
        inStep = write(bytes, settings.connectTimeout()) == bytes.length;
        pieceLeft &= !inStep;
        return inStep;
    }

    /** All four real-time questions; nothing when one of them is not answered. */
    private Optional<DeviceState> ask() {
        int[] answers = new int[4];
        for (int n = 1; n <= answers.length; n++) {
            realTimeAnswer = null;
            write(EncodedJob.realTimeStatus(n), settings.answerTimeout());
            listen(
                    () -> realTimeAnswer != null || stopping.getAsBoolean(),
                    Deadline.in(settings.answerTimeout()));
            Integer answer = realTimeAnswer;
            if (answer == null) {
                return Optional.empty();
            }
            answers[n - 1] = answer;
        }
        return Optional.of(DeviceState.ofRealTime(answers[0], answers[1], answers[2], answers[3]));
    }

    /** Empty when not one byte was sent: then it may be tried again. */
    private Optional<JobOutcome> send(PrintDocument document) {
        ProcessId id = ProcessId.ofNumber(++jobNumber);
        EncodedJob job = EncodedJob.of(document, settings.profile(), id);
        byte[] bytes = job.bytes();
        Deadline deadline = Deadline.in(settings.acknowledgementPatience());
        AwaitedWord word = new AwaitedWord(settings.profile().confirmation().value(), id);
        awaited = word;
        PrinterLink to = link;
        int sent = to == null ? 0 : to.write(bytes, this::shouldGiveUp, deadline);
        if (sent == bytes.length) {
            word.allSent();
            await(word, deadline);
        }
        awaited = null;
        if (word.came().isPresent()) {
            return Optional.of(new Printed(word.came().get(), job.dots()));
        }
        return sent == 0 ? nothingSent(deadline) : Optional.of(brokenOff());
    }

    private void await(AwaitedWord word, Deadline deadline) {
        while (word.came().isEmpty() && !shouldGiveUp() && !linkLost() && !deadline.passed()) {
            listen(
                    () -> word.came().isPresent() || shouldGiveUp(),
                    deadline.orEarlier(Deadline.in(ASK_AGAIN)));
            if (word.came().isEmpty() && !linkLost()) {
                // The job is with the printer as a whole, so a question no longer splits it.
                ask().ifPresent(state -> update(state.status()));
            }
        }
    }

    private Optional<JobOutcome> nothingSent(Deadline deadline) {
        if (linkLost()) {
            drop(OfflineReason.CONNECTION_LOST);
            return Optional.empty();
        }
        return shouldGiveUp() || deadline.passed()
                ? Optional.of(new NotPrinted(obstacle(OfflineReason.NO_ANSWER)))
                : Optional.empty();
    }

    /** What is in the printer is no longer known: a new connection, and a clean beginning. */
    private Unknown brokenOff() {
        pieceLeft = true;
        if (linkLost()) {
            drop(OfflineReason.CONNECTION_LOST);
        } else if (status instanceof Ready) {
            drop(OfflineReason.NO_ANSWER);
        } else {
            hangUp(); // it said why it does not print, and that stays true
        }
        return new Unknown(obstacle(OfflineReason.NO_ANSWER));
    }

    private Obstacle obstacle(OfflineReason otherwise) {
        if (stopping.getAsBoolean()) {
            return new Offline(OfflineReason.CLOSED);
        }
        return switch (status) {
            case Blocked blocked -> blocked;
            case Offline offline -> offline;
            case Ready _ -> new Offline(otherwise);
        };
    }

    private boolean shouldGiveUp() {
        return stopping.getAsBoolean() || (status instanceof Blocked && blockedTooLong.passed());
    }

    private void heard(Reply reply) {
        switch (reply) {
            case Reply.AutomaticStatus automatic -> update(DeviceState.of(automatic).status());
            case Reply.RealTimeStatus(int bits) -> realTimeAnswer = bits;
            case Reply.Finished(ProcessId id) -> awaitedWord().ifPresent(w -> w.finished(id));
            case Reply.PaperSensors _ -> awaitedWord().ifPresent(AwaitedWord::queuedAnswer);
            case Reply.OtherBlock _, Reply.Flow _ -> {}
            case Reply.Garbage(int value) -> garbage(value);
        }
    }

    /** Once a connection: a printer that sends nothing else must not fill the log. */
    private void garbage(int value) {
        if (!garbageSeen) {
            garbageSeen = true;
            log.warn("the printer sent a byte that fits nothing: {}", value);
        }
    }

    private Optional<AwaitedWord> awaitedWord() {
        return Optional.ofNullable(awaited);
    }

    private void update(PrinterStatus now) {
        if (now.equals(status)) {
            return;
        }
        if (now instanceof Blocked && !(status instanceof Blocked)) {
            blockedTooLong = Deadline.in(settings.blockedPatience());
        }
        log.info("printer {}:{}: {} -> {}", settings.host(), settings.port(), status, now);
        status = now;
        onStatus.accept(now);
    }

    private boolean connected() {
        if (linkLost()) {
            drop(OfflineReason.CONNECTION_LOST);
        }
        return link != null;
    }

    private boolean linkLost() {
        return link != null && link.lost();
    }

    private void drop(OfflineReason reason) {
        hangUp();
        nextAttempt = Deadline.in(backOff.next());
        update(new Offline(reason));
    }

    private void hangUp() {
        if (link != null) {
            link.close();
            link = null;
        }
    }

    private int write(byte[] bytes, Duration patience) {
        return link == null ? 0 : link.write(bytes, stopping, Deadline.in(patience));
    }

    private void listen(BooleanSupplier until, Deadline deadline) {
        if (link != null) {
            link.readUntil(until, deadline);
        }
    }

    private void rest(BooleanSupplier until, Deadline deadline) {
        PrinterLink.rest(selector, () -> until.getAsBoolean() || stopping.getAsBoolean(), deadline);
    }
}
