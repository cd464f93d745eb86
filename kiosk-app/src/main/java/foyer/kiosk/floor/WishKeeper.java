package foyer.kiosk.floor;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.Offer;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.IntentId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.session.Effect;
import foyer.kiosk.session.Effect.Wish;
import foyer.kiosk.session.Input;
import foyer.kiosk.session.Reply;
import foyer.kiosk.store.KnownAppointments;
import foyer.kiosk.store.Moment;
import foyer.kiosk.store.NodeStore;
import foyer.kiosk.store.StoreFailed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes wishes and numbers durable before anything else is done about them. What the disk refuses
 * is told, not thrown. Used on the floor's loop only, {@link #isFailing} by any thread.
 */
public final class WishKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(WishKeeper.class);

    /** A ticket without a number for so long is nobody's any more. */
    private static final Duration UNNUMBERED_FOR = Duration.ofMinutes(1);

    private final NodeStore store;
    private final NodeClock clock;
    private volatile Outgoing outgoing = new Nobody();
    private volatile boolean failing;

    /** Who sends what is kept. */
    public interface Outgoing {
        void wake();

        void answered(IntentId intent);

        void busy(IntentId intent, Duration retryAfter);
    }

    /** Before there is a link: what is kept waits. */
    private static final class Nobody implements Outgoing {
        @Override
        public void wake() {}

        @Override
        public void answered(IntentId intent) {}

        @Override
        public void busy(IntentId intent, Duration retryAfter) {}
    }

    public WishKeeper(NodeStore store, NodeClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Any thread, once. */
    public void sendBy(Outgoing sender) {
        outgoing = sender;
    }

    /** Whether the disk refused the last thing it was asked: staff should know. */
    public boolean isFailing() {
        return failing;
    }

    boolean keep(Effect.Ask ask) {
        var made = moment();
        return tried(
                () -> {
                    switch (ask.wish()) {
                        case Wish.TakeTicket wish ->
                                store.keepIssue(ask.intent(), Bodies.of(wish), made);
                        case Wish.CheckIn wish ->
                                store.keepIssue(ask.intent(), Bodies.of(wish), made);
                        case Wish.GiveBack(var issue) ->
                                store.keepWithdrawal(ask.intent(), issue, made);
                        case Wish.OfJourney(var body) -> store.keep(ask.intent(), body, made);
                        case Wish.CallHelp(var language) ->
                                store.keep(ask.intent(), new AskBody.Help(language), made);
                    }
                });
    }

    /** What is known here without the server; nothing without a day to look in. */
    Answer.Appointment recall(AppointmentKey key, @Nullable Offer offer) {
        var now = clock.now();
        if (now.isEmpty() || offer == null) {
            return KnownAppointments.NOTHING;
        }
        try {
            return store.appointments().find(key, now.get(), offer.days());
        } catch (StoreFailed e) {
            refused(e);
            return KnownAppointments.NOTHING;
        }
    }

    Input keepNumber(Effect.KeepNumber keep, @Nullable Offer offer) {
        var made = moment();
        try {
            var number =
                    keep.fromServer() == null
                            ? ownNumber(keep, offer, made)
                            : serverNumber(keep.issue(), keep.fromServer(), offer, made);
            failing = false;
            outgoing.wake();
            return number.<Input>map(
                            n ->
                                    new Input.NumberKept(
                                            keep.issue(), n, keep.fromServer() != null, made.at()))
                    .orElseGet(() -> new Input.NotKept(keep.issue()));
        } catch (StoreFailed e) {
            refused(e);
            return new Input.NotKept(keep.issue());
        }
    }

    private Optional<TicketNumber> serverNumber(
            IntentId issue, TicketNumber number, @Nullable Offer offer, Moment made) {
        return store.giveServerNumber(issue, number, day(offer, made), made)
                ? Optional.of(number)
                : Optional.empty();
    }

    private Optional<TicketNumber> ownNumber(
            Effect.KeepNumber keep, @Nullable Offer offer, Moment made) {
        if (offer == null) {
            return Optional.empty();
        }
        var service = find(offer, keep.service());
        if (service.isEmpty()) {
            return Optional.empty();
        }
        int width = Objects.requireNonNullElse(service.get().width(), offer.numberWidth());
        return store.giveOwnNumber(
                keep.issue(), service.get().prefix(), width, day(offer, made), made);
    }

    private static Optional<Offer.Service> find(Offer offer, ServiceCode code) {
        return offer.services().stream().filter(s -> s.code().equals(code)).findFirst();
    }

    /** Without a clock to trust, or before a site was ever heard of, there is none. */
    private static @Nullable LocalDate day(@Nullable Offer offer, Moment made) {
        return offer == null || made.at() == null ? null : offer.dayOf(made.at());
    }

    void abandon(IntentId intent) {
        // When the disk refuses this too, the sweep takes the ticket back later.
        tried(() -> store.abandon(intent, moment()));
    }

    void paperThrough(IntentId issue) {
        tried(() -> store.closeTicket(issue));
    }

    void sweep() {
        tried(() -> store.sweep(clock.nanos() - UNNUMBERED_FOR.toNanos(), moment()));
    }

    /** What the answer means to a screen; null when it is not final or means nothing to one. */
    @Nullable Reply reply(Answer answer) {
        return switch (answer.body()) {
            case Answer.Issued issued ->
                    new Reply.Issued(issued.number(), issued.promisedAt(), issued.peopleAhead());
            case Answer.Done() -> new Reply.Done();
            case Answer.Refused(var reason, var detail) -> {
                LOG.warn("intent {} was refused: {} {}", answer.intent(), reason, detail);
                yield new Reply.Refused(reason.equals("SERVICE_CLOSED"), reason);
            }
            case Answer.HostsFound _, Answer.Welcomed _, Answer.Appointment _ ->
                    new Reply.Heard(answer.body());
            case Answer.Leased _, Answer.Appointments _, Answer.Busy _ -> null;
        };
    }

    /** Lets go of what is answered. */
    void answered(Answer answer, boolean accepted) {
        if (answer.body() instanceof Answer.Busy(var retryAfterMillis)) {
            outgoing.busy(answer.intent(), Duration.ofMillis(retryAfterMillis));
            return;
        }
        boolean done =
                tried(
                        () -> {
                            if (answer.body() instanceof Answer.Leased(var mark, var bands)) {
                                store.lease(mark, bands);
                            }
                            if (answer.body() instanceof Answer.Appointments page) {
                                store.appointments().keep(page);
                            }
                            store.answered(answer.intent(), accepted);
                        });
        if (done) {
            outgoing.answered(answer.intent());
        }
    }

    private Moment moment() {
        return new Moment(clock.nanos(), clock.now().orElse(null));
    }

    private boolean tried(Runnable work) {
        try {
            work.run();
            failing = false;
            outgoing.wake();
            return true;
        } catch (StoreFailed e) {
            refused(e);
            return false;
        }
    }

    private void refused(StoreFailed e) {
        failing = true;
        LOG.error("the node's store failed", e);
    }
}
