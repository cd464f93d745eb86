package foyer.server.phone;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.TicketNumber;
import foyer.server.away.desk.AwayDesk;
import foyer.server.forecast.live.Minutes;
import foyer.server.forecast.live.Waits;
import foyer.server.sites.Service;
import foyer.server.sites.Site;
import foyer.server.ticketing.Call;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Ticket;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's phone shows of one ticket. Two equal pages look the same, so nothing needs to
 * be sent. Times are the site's, to the minute.
 *
 * @param language the page is written in
 * @param alias another number the customer may hold
 * @param service its name in that language
 * @param over nothing more will change
 * @param ways what the customer can ask for
 */
record PhonePage(
        LanguageCode language,
        TicketNumber number,
        @Nullable TicketNumber alias,
        String service,
        Stage stage,
        boolean over,
        Ways ways) {

    /**
     * What the customer can ask for by phone.
     *
     * @param turn of the visit; what an older page offered is not asked for any more
     * @param moreMinutes that can be had; zero: none
     * @param leave the visit can be given up
     * @param survey it can be said how it was
     * @param tell what somebody who leaves the hall can ask for
     * @param help whether a colleague can be asked for
     */
    record Ways(
            int turn,
            int moreMinutes,
            boolean leave,
            boolean survey,
            AwayDesk.View tell,
            Help help) {
        static final Ways NONE = new Ways(0, 0, false, false);

        Ways(int turn, int moreMinutes, boolean leave, boolean survey) {
            this(turn, moreMinutes, leave, survey, AwayDesk.View.NONE, Help.NONE);
        }

        /** A colleague, for whom the customer asked where they wait. */
        enum Help {
            /** There is nobody to ask, or no need. */
            NONE,
            OFFERED,
            ASKED,
            COMING;

            static Help of(QueueState state, Ticket ticket) {
                return state.findPhoneHelp(ticket.id())
                        .map(help -> help.answered() ? COMING : ASKED)
                        .orElse(OFFERED);
            }
        }

        private Ways with(Help other) {
            return new Ways(turn, moreMinutes, leave, survey, tell, other);
        }

        static Ways of(QueueState state, Ticket ticket, Instant now) {
            return switch (ticket.status()) {
                case WAITING, CALLED ->
                        new Ways(turn(ticket), moreMinutes(state, ticket, now), true, false)
                                .with(Help.of(state, ticket));
                case PARKED -> new Ways(turn(ticket), 0, true, false).with(Help.of(state, ticket));
                case FINISHED -> new Ways(turn(ticket), 0, false, state.mayAnswerSurvey(ticket));
                case SERVING, NO_SHOW, CANCELLED, ABANDONED -> NONE;
            };
        }

        private static int turn(Ticket ticket) {
            return ticket.legs().size();
        }

        private static int moreMinutes(QueueState state, Ticket ticket, Instant now) {
            boolean canHave = ticket.findHeldUntil(now) == null && state.countMoreTimes(ticket) > 0;
            return canHave ? (int) state.rules().comebacks().moreTime().toMinutes() : 0;
        }
    }

    PhonePage with(AwayDesk.View tell) {
        var more = new Ways(ways.turn, ways.moreMinutes, ways.leave, ways.survey, tell, ways.help);
        return new PhonePage(language, number, alias, service, stage, over, more);
    }

    /** Where the customer is. */
    sealed interface Stage {}

    /**
     * @param ahead people to be called before
     * @param late the promised time has passed
     * @param way how to get to the place
     * @param likely until the call; null while nobody knows
     * @param heldUntil the customer asked not to be called before; null: called at any time
     */
    record Waiting(
            int ahead,
            LocalTime promisedBy,
            boolean late,
            String place,
            @Nullable String way,
            @Nullable Minutes likely,
            @Nullable LocalTime heldUntil)
            implements Stage {}

    /**
     * @param ordinal a further announcement is a new call, for which the phone buzzes again
     */
    record Called(String counter, LocalTime at, int ordinal) implements Stage {}

    record Serving(String counter) implements Stage {}

    /** Set aside, and in no line until a colleague takes the visit up again. */
    record Parked() implements Stage {}

    /** How it ended. */
    sealed interface Ended extends Stage {}

    record Finished() implements Ended {}

    /** Called, and nobody came. */
    record Missed(LocalTime calledAt) implements Ended {}

    record Cancelled() implements Ended {}

    /** Given back by the customer, or left over from another day. */
    record Left() implements Ended {}

    static Optional<PhonePage> find(QueueState state, String linkHash, Waits waits, Instant now) {
        return state.findTicketByLink(linkHash)
                .map(
                        ticket ->
                                of(
                                        ticket,
                                        outlook(state, ticket, waits, now),
                                        state.site(),
                                        now,
                                        !state.mayGoOn(ticket, now),
                                        Ways.of(state, ticket, now)));
    }

    /** As the kiosk says it: those who will really go first, or else those promised sooner. */
    private static Outlook outlook(QueueState state, Ticket ticket, Waits waits, Instant now) {
        // The forecast takes everybody for ready; until a held place begins it would say too
        // little.
        if (ticket.findHeldUntil(now) != null) {
            return new Outlook(state.countAhead(ticket), null);
        }
        return waits.findFor(ticket.id())
                .map(wait -> new Outlook(wait.ahead(), wait.minutes()))
                .orElseGet(() -> new Outlook(state.countAhead(ticket), null));
    }

    /** What somebody who waits can expect. */
    record Outlook(int ahead, @Nullable Minutes likely) {}

    /**
     * @param outlook of a ticket that waits
     */
    static PhonePage of(
            Ticket ticket, Outlook outlook, Site site, Instant now, boolean over, Ways ways) {
        var language = PhoneWords.nearest(ticket.origin().language(), site.languages());
        var service = site.findService(ticket.service());
        return new PhonePage(
                language,
                ticket.number(),
                ticket.alias(),
                service.map(known -> known.name().in(language)).orElse(ticket.service().value()),
                new Stages(ticket, site, language).stage(outlook, service, now),
                over,
                ways);
    }

    private record Stages(Ticket ticket, Site site, LanguageCode language) {
        Stage stage(Outlook outlook, Optional<Service> service, Instant now) {
            return switch (ticket.status()) {
                case WAITING -> waiting(outlook, service, now);
                case PARKED -> new Parked();
                case CALLED -> new Called(counter(), time(call().at()), call().ordinal());
                case SERVING -> new Serving(counter());
                case FINISHED -> new Finished();
                case NO_SHOW -> new Missed(time(call().at()));
                case CANCELLED -> new Cancelled();
                case ABANDONED -> new Left();
            };
        }

        private Waiting waiting(Outlook outlook, Optional<Service> service, Instant now) {
            return new Waiting(
                    outlook.ahead(),
                    time(ticket.promisedAt()),
                    now.isAfter(ticket.promisedAt()),
                    service.map(known -> known.place().in(language))
                            .orElse(site.name().in(language)),
                    service.map(Service::way).map(way -> way.in(language)).orElse(null),
                    outlook.likely(),
                    held(now));
        }

        /** Rounded up: nobody is told a minute at which they are not called yet. */
        private @Nullable LocalTime held(Instant now) {
            var until = ticket.findHeldUntil(now);
            return until == null ? null : time(until.plusSeconds(59));
        }

        private String counter() {
            var id = call().counter();
            return site.findCounter(id).map(known -> known.label().in(language)).orElse(id.value());
        }

        private Call call() {
            return Objects.requireNonNull(ticket.call(), "who was called has a call");
        }

        private LocalTime time(Instant at) {
            return at.atZone(site.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        }
    }
}
