package foyer.server.counters;

import foyer.contract.words.CounterId;
import foyer.server.counters.ConsoleView.Current;
import foyer.server.counters.ConsoleView.Proof;
import foyer.server.counters.ConsoleView.Visit;
import foyer.server.sites.Service;
import foyer.server.ticketing.Call;
import foyer.server.ticketing.CallReason;
import foyer.server.ticketing.How;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.TicketStatus;
import foyer.server.ticketing.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** What a console shows of the customer who is called or served there. */
record CurrentModel(SiteText text) {
    Current of(Ticket ticket, Instant now) {
        var call = ticket.call();
        boolean serving = ticket.status() == TicketStatus.SERVING;
        var started = ticket.startedAt();
        var calledAt = call == null ? ticket.issuedAt() : call.at();
        var since = serving && started != null ? started : calledAt;
        var alias = ticket.alias();
        return new Current(
                ticket.id(),
                ticket.number().value(),
                alias == null ? null : alias.value(),
                serving,
                text.service(ticket.service()),
                text.language(ticket.origin().language()),
                text.local(since),
                SiteText.minutes(since, now),
                ticket.leg().findWaitTime().orElse(Duration.ZERO).toMinutes(),
                standard(ticket),
                calledAt.isAfter(ticket.promisedAt()),
                call == null ? null : why(call.reason(), call.counter(), ticket),
                visit(ticket),
                proof(call, serving, now));
    }

    private @Nullable Long standard(Ticket ticket) {
        return text.site()
                .findService(ticket.service())
                .map(Service::standard)
                .map(Duration::toMinutes)
                .orElse(null);
    }

    private Visit visit(Ticket ticket) {
        var wants = ticket.wants();
        return new Visit(
                wants.adjustments().stream().map(text::adjustment).toList(),
                wants.further().stream().map(text::service).toList(),
                ticket.leg().note());
    }

    /** With the floorwalker's reason by the name staff know it by. */
    Why why(CallReason reason, CounterId counter, Ticket ticket) {
        var why = Why.of(reason, counter, ticket.number(), text.site().zone());
        var detail = reason.detail();
        if (detail == null || detail.priority() == null) {
            return why;
        }
        var values = new HashMap<>(why.values());
        values.put("priority", text.priority(detail.priority()));
        return new Why(why.phrase(), why.basis(), values);
    }

    private Proof proof(@Nullable Call call, boolean serving, Instant now) {
        if (call == null) {
            return new Proof.None();
        }
        var shown = call.shown();
        if (shown != null) {
            var node = text.node(shown.node());
            return shown.how() == How.SHOWN
                    ? new Proof.Shown(node, shown.after())
                    : new Proof.Spoken(node, shown.after());
        }
        if (serving) {
            return new Proof.None();
        }
        var displays =
                text.site().listDisplaysFor(call.counter()).stream()
                        .map(node -> text.of(node.name()))
                        .toList();
        if (displays.isEmpty()) {
            return new Proof.NoDisplay();
        }
        return now.isBefore(call.at().plus(text.site().rules().displays().alarm()))
                ? new Proof.Awaited()
                : new Proof.Missing(displays);
    }
}
