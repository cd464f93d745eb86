package foyer.devices.escpos;

import foyer.devices.escpos.JobOutcome.Confirmation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The printer's word that one job is on paper: which would count, and whether it came. */
final class AwaitedWord {
    private final Confirmation kind;
    private final ProcessId id;
    private boolean allSent;
    private @Nullable Confirmation came;

    AwaitedWord(Confirmation kind, ProcessId id) {
        this.kind = kind;
        this.id = id;
    }

    /** From now on an answer to a queued question can only be ours. */
    void allSent() {
        allSent = true;
    }

    void finished(ProcessId said) {
        if (kind == Confirmation.PROCESS_ID && said.equals(id)) {
            came = kind;
        }
    }

    void queuedAnswer() {
        if (kind == Confirmation.FENCE && allSent) {
            came = kind;
        }
    }

    Optional<Confirmation> came() {
        return Optional.ofNullable(came);
    }
}
