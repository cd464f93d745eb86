package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import foyer.server.sites.SiteNode.Role;
import java.time.Duration;

/** What happens between the counters: displays, calls for help, services opened and closed. */
final class FloorRules {
    /** Longer than a call and its confirmation are on their way while the line is well. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private FloorRules() {}

    static Decision askHelp(QueueState state, Order order, Command.AskHelp ask) {
        if (!(order.actor() instanceof Actor.Node node)
                || !Checks.isNode(state.site(), node, Role.KIOSK)) {
            return Decision.reject(Reason.NOT_A_KIOSK, order.actor().text() + " is no kiosk");
        }
        return state.help.containsKey(node.id())
                ? Decision.accept()
                : Decision.accept(new Event.HelpAsked(order.at(), node.id(), ask.language()));
    }

    static Decision answerHelp(QueueState state, Order order, Command.AnswerHelp answer) {
        if (!(order.actor() instanceof Actor.Staff staff)) {
            return Checks.notStaff(order.actor());
        }
        return state.help.containsKey(answer.node())
                ? Decision.accept(new Event.HelpAnswered(order.at(), answer.node(), staff.id()))
                : Decision.reject(Reason.NO_HELP_WANTED, "nobody waits at " + answer.node());
    }

    static Decision confirm(QueueState state, Order order, Command.ConfirmShown shown) {
        if (!(order.actor() instanceof Actor.Node node)
                || !Checks.isNode(state.site(), node, Role.DISPLAY)) {
            return Decision.reject(Reason.NOT_A_DISPLAY, order.actor().text() + " shows nothing");
        }
        var call = state.findTicketByCall(shown.call()).map(Ticket::call).orElse(null);
        if (call == null) {
            return Decision.reject(Reason.CALL_UNKNOWN, shown.call() + " is not a latest call");
        }
        if (!isToldBy(state, node, call)) {
            return Decision.reject(
                    Reason.NOT_A_DISPLAY, node.id() + " does not serve counter " + call.counter());
        }
        return call.shown() != null
                ? Decision.accept()
                : Decision.accept(
                        new Event.CallShown(
                                order.at(),
                                shown.call(),
                                node.id(),
                                shown.how(),
                                sinceCalled(order, call, shown)));
    }

    /**
     * A display counts from the moment it heard of the call, which is exact as long as that is the
     * call's own; behind a cut line it was not, and nobody shall read that it was quick.
     */
    private static Duration sinceCalled(Order order, Call call, Command.ConfirmShown shown) {
        var all = Duration.between(call.at(), order.at());
        return all.minus(shown.after()).compareTo(AT_ONCE) > 0 ? all : shown.after();
    }

    /** Whoever is called waits where another display hangs. */
    private static boolean isToldBy(QueueState state, Actor.Node display, Call call) {
        return state.site()
                .findNode(display.id())
                .filter(node -> node.announces(call.counter()))
                .isPresent();
    }

    static Decision close(QueueState state, Order order, ServiceCode service) {
        return change(state, order, service, new Event.ServiceClosed(order.at(), service), true);
    }

    static Decision open(QueueState state, Order order, ServiceCode service) {
        return change(state, order, service, new Event.ServiceOpened(order.at(), service), false);
    }

    private static Decision change(
            QueueState state, Order order, ServiceCode service, Event event, boolean closed) {
        if (!Checks.isStaff(order.actor())) {
            return Checks.notStaff(order.actor());
        }
        if (state.site().findService(service).isEmpty()) {
            return Decision.reject(Reason.SERVICE_UNKNOWN, "no service " + service);
        }
        return state.isClosed(service) == closed ? Decision.accept() : Decision.accept(event);
    }
}
