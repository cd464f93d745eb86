package foyer.server.simulation;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.StaffId;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Call;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.How;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.RandomCommands;
import foyer.server.ticketing.TestSite;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.loop.InlineLoop.Wish;
import java.time.Duration;
import java.util.UUID;

/** Advisors at the counters, and the display, who press and show without thinking much. */
final class Staff {
    private final World world;
    private final Network network;
    private final Server server;
    private final RandomCommands commands;

    Staff(World world, Network network, Server server) {
        this.world = world;
        this.network = network;
        this.server = server;
        this.commands = new RandomCommands(world.random);
    }

    void act(CounterId counter) {
        server.findLoop()
                .map(loop -> next(loop.state(), counter))
                .ifPresent(command -> press(Play.staff("advisor-" + counter), command));
        // Somebody at the next counter presses in the same moment.
        if (world.chance(0.3)) {
            var other = TestSite.COUNTERS.get(world.random.nextInt(4));
            press(Play.staff("advisor-" + other), new Command.CallNext(other));
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
        return switch (ticket.status()) {
            case SERVING -> new Command.Finish(ticket.id());
            case CALLED ->
                    world.chance(0.6)
                            ? new Command.Start(ticket.id())
                            : world.chance(0.5)
                                    ? new Command.Recall(ticket.id())
                                    : new Command.NoShow(ticket.id());
            case WAITING, PARKED, FINISHED, NO_SHOW, CANCELLED, ABANDONED ->
                    throw new AssertionError("a counter holds " + ticket);
        };
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

    private void press(Actor staff, Command command) {
        var wish = new Wish(newIntent(), staff, command, command.toString());
        server.ask(wish, reply -> {});
        // A second tap on the same button sends the same intent.
        if (world.chance(0.2)) {
            world.after(world.upTo(Duration.ofSeconds(1)), () -> server.ask(wish, reply -> {}));
        }
    }

    /** The display shows what is on the board and says so, often late and more than once. */
    void display() {
        server.findLoop()
                .ifPresent(
                        loop ->
                                loop.state().listLatestCalls().stream()
                                        .map(Ticket::call)
                                        .map(Call::id)
                                        .limit(3)
                                        .forEach(
                                                call ->
                                                        confirm(
                                                                new Command.ConfirmShown(
                                                                        call,
                                                                        How.SHOWN,
                                                                        Duration.ofMillis(80)))));
    }

    private void confirm(Command shown) {
        var wish = new Wish(newIntent(), Play.DISPLAY, shown, shown.toString());
        network.send(() -> server.ask(wish, reply -> {}));
    }

    private IntentId newIntent() {
        return new IntentId(new UUID(world.random.nextLong(), world.random.nextLong()).toString());
    }
}
