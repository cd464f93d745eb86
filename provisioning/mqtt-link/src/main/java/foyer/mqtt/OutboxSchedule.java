package foyer.mqtt;

import foyer.contract.words.IntentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * When each unanswered intent is to be sent (again). Pure: time comes in as nanoseconds of a
 * monotonic clock. Confined to one thread at a time.
 */
final class OutboxSchedule {
    /** Resends are spread over this part of the interval, so that nodes do not resend in step. */
    private static final double JITTER = 0.2;

    private final long resendAfterNanos;
    private final RandomGenerator random;
    private final Map<IntentId, Long> nextSending = new HashMap<>();
    private boolean held;
    private long heldUntilNanos;

    OutboxSchedule(Duration resendAfter, RandomGenerator random) {
        this.resendAfterNanos = resendAfter.toNanos();
        this.random = random;
    }

    /**
     * Which of the pending intents to send now, in their order; they count as sent at {@code now}.
     * Intents that are no longer pending are forgotten.
     */
    List<IntentId> due(List<IntentId> pending, long nowNanos) {
        nextSending.keySet().retainAll(new HashSet<>(pending));
        if (isHeld(nowNanos)) {
            return List.of();
        }
        held = false;
        var due = new ArrayList<IntentId>();
        for (var intent : pending) {
            var next = nextSending.get(intent);
            if (next == null || next - nowNanos <= 0) {
                due.add(intent);
                nextSending.put(intent, nowNanos + jittered(resendAfterNanos));
            }
        }
        return due;
    }

    /** How long until something may be due of what is known; empty: not before something new. */
    OptionalLong nanosToNext(long nowNanos) {
        if (held) {
            return OptionalLong.of(Math.max(0, heldUntilNanos - nowNanos));
        }
        return nextSending.values().stream().mapToLong(next -> Math.max(0, next - nowNanos)).min();
    }

    /** The server asked to be left alone with this one for a while. */
    void busy(IntentId intent, Duration retryAfter, long nowNanos) {
        nextSending.computeIfPresent(intent, (_, _) -> nowNanos + jittered(retryAfter.toNanos()));
    }

    /**
     * These did not go out. Nothing is sent until {@code wait} is over, so that a later intent does
     * not overtake them.
     */
    void notSent(List<IntentId> intents, Duration wait, long nowNanos) {
        intents.forEach(nextSending::remove);
        hold(wait, nowNanos);
    }

    /** Nothing at all is sent until {@code wait} is over or the link is new. */
    void hold(Duration wait, long nowNanos) {
        held = true;
        heldUntilNanos = nowNanos + wait.toNanos();
    }

    boolean isHeld(long nowNanos) {
        return held && heldUntilNanos - nowNanos > 0;
    }

    void answered(IntentId intent) {
        nextSending.remove(intent);
    }

    /** Whatever was in flight on the link before may be lost: everything is due at once. */
    void linkIsNew() {
        nextSending.clear();
        held = false;
    }

    private long jittered(long nanos) {
        return nanos + (long) (nanos * JITTER * random.nextDouble());
    }
}
