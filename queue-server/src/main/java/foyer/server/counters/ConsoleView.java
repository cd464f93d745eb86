package foyer.server.counters;

import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.forecast.live.Minutes;
import foyer.server.sites.Offered;
import foyer.server.ticketing.NoteId;
import foyer.server.ticketing.Why;
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
 * @param aside visits that are in no line and can be taken back into it
 * @param services all of the site's
 * @param undo the last step, while it can be taken back
 */
public record ConsoleView(
        Header header,
        @Nullable Current current,
        Waiting waiting,
        @Nullable Next next,
        List<Aside> aside,
        List<ServiceLine> services,
        @Nullable Undo undo,
        List<Help> help,
        List<Notice> notices) {

    public record Header(
            String counter, String site, String profile, LocalTime time, Presence presence) {}

    /** Whether the advisor is there to take customers. */
    public sealed interface Presence {
        record Here() implements Presence {}

        /**
         * @param until null when nobody knows
         */
        record OnBreak(LocalTime since, @Nullable LocalTime until) implements Presence {}

        /**
         * @param until null when nobody knows
         */
        record Away(LocalTime since, @Nullable LocalTime until) implements Presence {}

        /** Known beforehand; it ends by itself. */
        record Planned(LocalTime until) implements Presence {}

        record SignedOut() implements Presence {}

        /** Left, and comes back by saying so. */
        default boolean left() {
            return this instanceof OnBreak || this instanceof Away;
        }
    }

    /**
     * @param since when it was called, or started when it is being served
     * @param standardMinutes null when the site has given the service up
     * @param over the wait was longer than the standard
     * @param why this customer and not another; null when they were taken over from another day
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
            @Nullable Long standardMinutes,
            boolean over,
            @Nullable Why why,
            Visit visit,
            Proof proof) {}

    /**
     * The stay beyond this service.
     *
     * @param needs adjustments, such as a hearing loop
     * @param further services that follow, in turn
     * @param note where a colleague's words are kept
     */
    public record Visit(List<String> needs, List<String> further, @Nullable NoteId note) {}

    /** Whether the public was told of the call. */
    public sealed interface Proof {
        /** By a display, after the board reached it. */
        record Shown(String display, Duration after) implements Proof {}

        record Spoken(String node, Duration after) implements Proof {}

        /** Called a moment ago. */
        record Awaited() implements Proof {}

        record Missing(List<String> displays) implements Proof {}

        /** No display tells whoever is called to this counter: somebody has to. */
        record NoDisplay() implements Proof {}

        /** Nothing to say: nobody is called, or the customer is here. */
        record None() implements Proof {}
    }

    /**
     * @param rows the first of them, in the order of promise
     */
    public record Waiting(int count, long longestMinutes, List<Row> rows) {}

    /**
     * @param detail language and needs
     * @param over the promise is past
     * @param sentHere by a colleague, to this counter or person
     * @param callable may be called here and now
     * @param expected until their call; null while nobody knows
     * @param heldUntil the customer asked for time until then; null: ready
     * @param appointment the agreed time; null: none
     */
    public record Row(
            TicketId ticket,
            String number,
            String service,
            List<String> detail,
            long waitedMinutes,
            LocalTime promised,
            boolean over,
            boolean sentHere,
            boolean callable,
            @Nullable Minutes expected,
            @Nullable LocalTime heldUntil,
            @Nullable LocalTime appointment) {}

    /**
     * @param finishes the number that is finished by calling, null when none is being served
     * @param why null while nobody can be called here
     */
    public record Next(
            TicketId ticket, String number, @Nullable String finishes, @Nullable Why why) {}

    /**
     * A service, and what somebody who came for it now would be told.
     *
     * @param mine this counter takes it at this moment
     * @param closed why no ticket is given; null: one is
     * @param byStaff closed by a colleague, whether or not its hours are over too
     * @param expected null while nobody knows
     */
    public record ServiceLine(
            ServiceCode code,
            String name,
            boolean mine,
            int waiting,
            Offered.@Nullable Why closed,
            boolean byStaff,
            @Nullable Minutes expected) {}

    /** A visit that is in no line. */
    public sealed interface Aside {
        TicketId ticket();

        String number();

        String service();

        /**
         * Set aside.
         *
         * @param by the other counter that did; null when it was here
         */
        record Parked(
                TicketId ticket,
                String number,
                String service,
                LocalTime since,
                @Nullable String by)
                implements Aside {}

        /** Called, and nobody came; can be taken back until then. */
        record Missed(TicketId ticket, String number, String service, LocalTime at, LocalTime until)
                implements Aside {}
    }

    /** A step and the ticket it was made with. */
    public record Undo(TicketId ticket, String number, Step step) {}

    /** What can be taken back. */
    public enum Step {
        CALL,
        START,
        FINISH,
        NO_SHOW,
        CANCEL,
        PARK,
        TAKE_BACK,
        REQUEUE,
        TRANSFER,
        REVIVE,
        REOPEN,
        ADD_SERVICE,
        CHANGE
    }

    /**
     * Somebody wants a colleague.
     *
     * @param place where they are
     */
    public record Help(From from, String place, String language, LocalTime since, long minutes) {
        /** What they asked with. */
        public sealed interface From {
            record Kiosk(NodeId node) implements From {}

            record Phone(TicketId ticket, TicketNumber number) implements From {}
        }
    }

    /** Something about a machine that staff should know. */
    public sealed interface Notice {
        record NodeGone(String node, boolean display) implements Notice {}

        record DeviceBlocked(String node, String device, String reason) implements Notice {}

        record DeviceWarning(String node, String device, String reason) implements Notice {}

        /**
         * The printer's roll will be empty.
         *
         * @param days 0: today
         */
        record PaperEnds(String node, long days, LocalTime at) implements Notice {}
    }
}
