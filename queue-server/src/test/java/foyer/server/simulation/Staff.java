package foyer.server.simulation;

import foyer.contract.words.CounterId;
import foyer.contract.words.StaffId;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.RandomCommands;
import foyer.server.ticketing.TestSite;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.TicketStatus;
import foyer.server.ticketing.loop.InlineLoop.Wish;
import foyer.server.ticketing.loop.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/** Advisors at the counters of one site, and a floorwalker, who press without thinking much. */
final class Staff {
    private final World world;
    private final Server server;
    private final Ledger ledger;
    private final Site site;
    private final RandomCommands commands;

    Staff(World world, Server server, Ledger ledger, Site site) {
        this.world = world;
        this.server = server;
        this.ledger = ledger;
        this.site = site;
        this.commands = new RandomCommands(world.random);
    }

    void act(CounterId counter) {
        server.seat(site.id())
                .findMirror()
                .map(state -> next(state, counter))
                .ifPresent(command -> press(Play.staff("advisor-" + counter), command, no -> {}));
        // Somebody at the next counter presses in the same moment.
        if (world.chance(0.3)) {
            var other = TestSite.COUNTERS.get(world.random.nextInt(4));
            press(Play.staff("advisor-" + other), new Command.CallNext(other), no -> {});
        }
    }

    /** Meets somebody at the door and gives them a ticket of the server's. */
    void meet() {
        var now = world.now();
        var issue =
                new Command.Issue(
                        commands.service(),
                        TestSite.EN,
                        "door-" + world.random.nextLong(),
                        now,
                        true,
                        commands.wants(now));
        var intent = world.newIntent();
        ledger.wished(intent);
        var wish = new Wish(intent, Play.staff("floorwalker"), issue, hash(intent + " " + issue));
        server.press(site.id(), wish, reply -> tell(reply));
    }

    private void tell(Reply reply) {
        if (reply instanceof Reply.Accepted accepted) {
            for (var event : accepted.events()) {
                if (event instanceof Event.TicketIssued issued) {
                    ledger.given(issued.origin().issue(), issued.number(), issued.numberDay());
                }
            }
        }
    }

    private Command next(QueueState state, CounterId counter) {
        if (state.findSignInAt(counter).isEmpty()) {
            return new Command.SignIn(counter);
        }
        if (world.chance(0.1)) {
            return somethingElse(state);
        }
        var service = TestSite.SERVICES.get(world.random.nextInt(4));
        if (world.chance(0.03)) {
            return state.isClosed(service)
                    ? new Command.OpenService(service)
                    : new Command.CloseService(service);
        }
        return state.findTicketAt(counter)
                .map(this::goOn)
                .orElseGet(() -> callSomebody(state, counter));
    }

    /** About somebody who waits, is set aside or has gone; or about a colleague. */
    private Command somethingElse(QueueState state) {
        var parked = state.listParked();
        if (!parked.isEmpty() && world.chance(0.3)) {
            return new Command.Unpark(parked.getFirst().id());
        }
        var help = state.listHelpWanted();
        if (!help.isEmpty()) {
            return new Command.AnswerHelp(help.getFirst().node());
        }
        var calls = state.listLatestCalls();
        if (calls.isEmpty() || world.chance(0.3)) {
            var other = TestSite.COUNTERS.get(world.random.nextInt(4));
            return commands.aboutStaff(new StaffId("advisor-" + other), world.now());
        }
        return commands.aboutVisit(calls.get(world.random.nextInt(calls.size())).id());
    }

    private Command goOn(Ticket ticket) {
        if (world.chance(0.15)) {
            return commands.aboutVisit(ticket.id());
        }
        if (ticket.status() == TicketStatus.SERVING) {
            return new Command.Finish(ticket.id());
        }
        return world.chance(0.6)
                ? new Command.Start(ticket.id())
                : world.chance(0.5)
                        ? new Command.Recall(ticket.id())
                        : new Command.NoShow(ticket.id());
    }

    private Command callSomebody(QueueState state, CounterId counter) {
        var staff = new StaffId("advisor-" + counter);
        if (state.isAway(staff, world.now()) && world.chance(0.5)) {
            return new Command.ComeBack(staff);
        }
        var waiting = state.listWaiting(TestSite.SERVICES, 5);
        if (!waiting.isEmpty() && world.chance(0.2)) {
            var chosen = waiting.get(world.random.nextInt(waiting.size())).id();
            return world.chance(0.3)
                    ? new Command.Cancel(chosen)
                    : new Command.CallChosen(chosen, counter);
        }
        return new Command.CallNext(counter);
    }

    private void press(Actor staff, Command command, Consumer<Reply> then) {
        var intent = world.newIntent();
        var wish = new Wish(intent, staff, command, hash(command.toString()));
        server.press(site.id(), wish, then);
        // A second tap on the same button sends the same intent.
        if (world.chance(0.2)) {
            world.after(
                    world.upTo(Duration.ofSeconds(1)), () -> server.press(site.id(), wish, then));
        }
    }

    private static byte[] hash(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
