package foyer.devices.escpos;

import foyer.devices.escpos.JobOutcome.NotPrinted;
import foyer.devices.escpos.JobOutcome.Printed;
import foyer.devices.escpos.JobOutcome.Unknown;
import foyer.devices.escpos.PrinterLink.NoLinkException;
import foyer.devices.escpos.PrinterStatus.Offline;
import foyer.devices.escpos.PrinterStatus.OfflineReason;
import foyer.devices.escpos.PrinterStatus.Ready;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Keeps the printer connected and puts one job after the other on paper, over many connections.
 * Only the printer's own thread calls it.
 */
final class PrinterSession {
    /** How often a blocked or silent printer is asked again while a visitor waits. */
    private static final Duration ASK_AGAIN = Duration.ofMillis(500);

    private final PrinterSettings settings;
    private final Selector selector;
    private final BooleanSupplier stopping;
    private final BackOff backOff;
    private final KnownStatus status;
    private final PrinterTalk talk;

    private Deadline nextAttempt = Deadline.in(Duration.ZERO);
    private Deadline nextAsk = Deadline.in(Duration.ZERO);

    /** Whether the printer reads our bytes from a known state on. */
    private boolean inStep;

    /**
     * Whether a piece of a slip may hang from the slot: a job broke off, or, as at the start,
     * nobody knows what this kiosk was printing when it died.
     */
    private boolean pieceLeft = true;

    private long jobNumber;

    PrinterSession(
            PrinterSettings settings,
            Selector selector,
            RandomGenerator random,
            BooleanSupplier stopping,
            Consumer<PrinterStatus> onStatus) {
        this.settings = settings;
        this.selector = selector;
        this.stopping = stopping;
        this.status = new KnownStatus(settings, stopping, onStatus);
        this.talk = new PrinterTalk(settings, selector, stopping, status::update);
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
        talk.listen(() -> somethingToDo.getAsBoolean() || stopping.getAsBoolean(), nextAsk);
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
            if (status.isReady() && connected()) {
                return Optional.empty();
            }
            if (!patience.passed()) {
                talk.listen(
                        () -> status.isReady() || stopping.getAsBoolean(),
                        patience.orEarlier(Deadline.in(ASK_AGAIN)));
            }
        } while (!patience.passed() && !stopping.getAsBoolean());
        return Optional.of(status.obstacle(OfflineReason.NO_ANSWER));
    }

    private boolean attemptWhenDue(Deadline patience) {
        rest(() -> false, nextAttempt.orEarlier(patience));
        // Even an impatient caller gets one honest attempt.
        Deadline soonest = Deadline.in(Duration.ofMillis(100));
        return connect(Deadline.in(settings.connectTimeout()).orEarlier(patience.orLater(soonest)));
    }

    private boolean connect(Deadline deadline) {
        try {
            talk.open(deadline);
            inStep = false;
            nextAsk = Deadline.in(Duration.ZERO);
            return true;
        } catch (NoLinkException e) {
            nextAttempt = Deadline.in(backOff.next());
            status.update(new Offline(e.reason));
            return false;
        }
    }

    /** Asks how it is; when it could print, makes sure that it reads us from a known state on. */
    private void checkUp() {
        nextAsk = Deadline.in(settings.statusInterval());
        Optional<DeviceState> state = talk.ask();
        if (state.isEmpty()) {
            drop(talk.isLost() ? OfflineReason.CONNECTION_LOST : OfflineReason.NO_ANSWER);
            return;
        }
        backOff.reset();
        PrinterStatus now = state.get().status();
        if (now instanceof Ready && !inStep && !getInStep()) {
            drop(OfflineReason.CONNECTION_LOST);
            return;
        }
        status.update(now);
    }

    private boolean getInStep() {
        byte[] bytes = EncodedJob.resynchronise(pieceLeft);
        inStep = talk.write(bytes, settings.connectTimeout()) == bytes.length;
        pieceLeft &= !inStep;
        return inStep;
    }

    /** Empty when not one byte was sent: then it may be tried again. */
    private Optional<JobOutcome> send(PrintDocument document) {
        ProcessId id = ProcessId.ofNumber(++jobNumber);
        EncodedJob job = EncodedJob.of(document, settings.profile(), id);
        byte[] bytes = job.bytes();
        Deadline deadline = Deadline.in(settings.acknowledgementPatience());
        AwaitedWord word = new AwaitedWord(settings.profile().confirmation().value(), id);
        talk.expect(word);
        int sent = talk.write(bytes, status::shouldGiveUp, deadline);
        if (sent == bytes.length) {
            word.allSent();
            await(word, deadline);
        }
        talk.expect(null);
        if (word.came().isPresent()) {
            return Optional.of(new Printed(word.came().get(), job.dots()));
        }
        return sent == 0 ? nothingSent(deadline) : Optional.of(brokenOff());
    }

    private void await(AwaitedWord word, Deadline deadline) {
        while (word.came().isEmpty()
                && !status.shouldGiveUp()
                && !talk.isLost()
                && !deadline.passed()) {
            talk.listen(
                    () -> word.came().isPresent() || status.shouldGiveUp(),
                    deadline.orEarlier(Deadline.in(ASK_AGAIN)));
            if (word.came().isEmpty() && !talk.isLost()) {
                // The job is with the printer as a whole, so a question no longer splits it.
                talk.ask().ifPresent(state -> status.update(state.status()));
            }
        }
    }

    private Optional<JobOutcome> nothingSent(Deadline deadline) {
        if (talk.isLost()) {
            drop(OfflineReason.CONNECTION_LOST);
            return Optional.empty();
        }
        return status.shouldGiveUp() || deadline.passed()
                ? Optional.of(new NotPrinted(status.obstacle(OfflineReason.NO_ANSWER)))
                : Optional.empty();
    }

    /** What is in the printer is no longer known: a new connection, and a clean beginning. */
    private Unknown brokenOff() {
        pieceLeft = true;
        if (talk.isLost()) {
            drop(OfflineReason.CONNECTION_LOST);
        } else if (status.isReady()) {
            drop(OfflineReason.NO_ANSWER);
        } else {
            talk.hangUp(); // it said why it does not print, and that stays true
        }
        return new Unknown(status.obstacle(OfflineReason.NO_ANSWER));
    }

    private boolean connected() {
        if (talk.isLost()) {
            drop(OfflineReason.CONNECTION_LOST);
        }
        return talk.isOpen();
    }

    private void drop(OfflineReason reason) {
        talk.hangUp();
        nextAttempt = Deadline.in(backOff.next());
        status.update(new Offline(reason));
    }

    private void rest(BooleanSupplier until, Deadline deadline) {
        PrinterLink.rest(selector, () -> until.getAsBoolean() || stopping.getAsBoolean(), deadline);
    }
}
