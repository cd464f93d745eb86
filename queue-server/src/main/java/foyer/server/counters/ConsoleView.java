package foyer.server.counters;

import foyer.contract.words.NodeId;
import foyer.contract.words.TicketId;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a console shows, as it is at one moment. Equal views look the same, so nothing is
 * drawn twice.
 *
 * @param current the ticket this counter has called or is serving
 * @param next what "call next" would call; null when nobody is waiting for this counter
 */
public record ConsoleView(
        Header header,
        @Nullable Current current,
        Waiting waiting,
        @Nullable Next next,
        List<Help> help,
        List<Notice> notices) {

    public record Header(
            String counter, String site, String profile, LocalTime time, boolean signedIn) {}

    /**
     * @param since when it was called, or started when it is being served
     * @param over the wait was longer than the standard
     */
    public record Current(
            TicketId ticket,
            String number,
            @Nullable String alias,
            boolean serving,
            String service,
            String language,
            LocalTime since,
            long sinceMinutes,
            long waitedMinutes,
            long standardMinutes,
            boolean over,
            Proof proof) {}

    /** Whether the public was told of the call. */
    public sealed interface Proof {
        /** By a display, after the board reached it. */
        record Shown(String display, Duration after) implements Proof {}

        record Spoken(String node, Duration after) implements Proof {}

        /** Called a moment ago. */
        record Awaited() implements Proof {}

        record Missing(List<String> displays) implements Proof {}

        /** Nothing to say: there is no display, or the customer is here. */
        record None() implements Proof {}
    }

    /**
     * @param rows the first of them, in the order of promise
     */
    public record Waiting(int count, long longestMinutes, List<Row> rows) {}

    /**
     * @param over the promise is past
     */
    public record Row(
            TicketId ticket,
            String number,
            String service,
            String language,
            long waitedMinutes,
            LocalTime promised,
            boolean over) {}

    /**
     * @param finishes the number that is finished by calling, null when none is being served
     * @param follows who comes after, null when nobody does
     */
    public record Next(
            String number,
            LocalTime promised,
            @Nullable String finishes,
            @Nullable Follower follows) {}

    public record Follower(String number, LocalTime promised) {}

    public record Help(NodeId node, String place, String language, LocalTime since, long minutes) {}

    /** Something about a machine that staff should know. */
    public sealed interface Notice {
        record NodeGone(String node, boolean display) implements Notice {}

        record DeviceBlocked(String node, String device, String reason) implements Notice {}

        record DeviceWarning(String node, String device, String reason) implements Notice {}
    }
}
