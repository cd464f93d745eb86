package foyer.devices.escpos;

import foyer.devices.escpos.PrinterLink.NoLinkException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Questions and answers over one connection at a time. Only the printer's own thread calls it. */
final class PrinterTalk {
    private static final Logger log = LoggerFactory.getLogger(PrinterTalk.class);

    private final PrinterSettings settings;
    private final Selector selector;
    private final BooleanSupplier stopping;
    private final Consumer<PrinterStatus> volunteered;
    private @Nullable PrinterLink link;
    private @Nullable AwaitedWord awaited;
    private @Nullable Integer realTimeAnswer;
    private boolean garbageSeen;

    /**
     * @param volunteered what the printer says of itself unasked
     */
    PrinterTalk(
            PrinterSettings settings,
            Selector selector,
            BooleanSupplier stopping,
            Consumer<PrinterStatus> volunteered) {
        this.settings = settings;
        this.selector = selector;
        this.stopping = stopping;
        this.volunteered = volunteered;
    }

    void open(Deadline deadline) throws NoLinkException {
        link =
                PrinterLink.open(
                        new InetSocketAddress(settings.host(), settings.port()),
                        deadline,
                        selector,
                        stopping,
                        this::heard);
        garbageSeen = false;
        write(EncodedJob.endOfHeader(), settings.answerTimeout());
    }

    boolean isOpen() {
        return link != null;
    }

    /** There was a connection, and it is gone. */
    boolean isLost() {
        return link != null && link.lost();
    }

    void hangUp() {
        if (link != null) {
            link.close();
            link = null;
        }
    }

    /** All four real-time questions; nothing when one of them is not answered. */
    Optional<DeviceState> ask() {
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

    /** From now on this word is listened for; null: none. */
    void expect(@Nullable AwaitedWord word) {
        awaited = word;
    }

    /** How many bytes the connection took. */
    int write(byte[] bytes, Duration patience) {
        return write(bytes, stopping, Deadline.in(patience));
    }

    int write(byte[] bytes, BooleanSupplier giveUp, Deadline deadline) {
        return link == null ? 0 : link.write(bytes, giveUp, deadline);
    }

    void listen(BooleanSupplier until, Deadline deadline) {
        if (link != null) {
            link.readUntil(until, deadline);
        }
    }

    private void heard(Reply reply) {
        switch (reply) {
            case Reply.AutomaticStatus automatic ->
                    volunteered.accept(DeviceState.of(automatic).status());
            case Reply.RealTimeStatus(int bits) -> realTimeAnswer = bits;
            case Reply.Finished(ProcessId id) -> awaitedWord().ifPresent(w -> w.finished(id));
            case Reply.PaperSensors _ -> awaitedWord().ifPresent(AwaitedWord::queuedAnswer);
            case Reply.OtherBlock _, Reply.Flow _ -> {}
            case Reply.Garbage(int value) -> garbage(value);
        }
    }

    private Optional<AwaitedWord> awaitedWord() {
        return Optional.ofNullable(awaited);
    }

    /** Once a connection: a printer that sends nothing else must not fill the log. */
    private void garbage(int value) {
        if (!garbageSeen) {
            garbageSeen = true;
            log.warn("the printer sent a byte that fits nothing: {}", value);
        }
    }
}
