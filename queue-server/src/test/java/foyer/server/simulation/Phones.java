package foyer.server.simulation;

import foyer.contract.words.TicketId;
import foyer.server.sites.Site;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Survey;
import foyer.server.ticketing.TestSite;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.loop.InlineLoop.Wish;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Customers who ask for more time, leave, or say how it was, from their own phones. */
final class Phones {
    private static final Survey CONTENT = new Survey(5, 4, 4, 5, Survey.Settled.YES);

    private final World world;
    private final Server server;
    private final Site site;

    Phones(World world, Server server, Site site) {
        this.world = world;
        this.server = server;
        this.site = site;
    }

    void ask() {
        server.seat(site.id()).findMirror().map(this::somebody).ifPresent(this::press);
    }

    private Command somebody(QueueState state) {
        var all = new ArrayList<Ticket>(state.listWaiting(TestSite.SERVICES, 20));
        all.addAll(state.listLatestCalls());
        return all.isEmpty()
                ? new Command.MoreTime(new TicketId("20260101-0000001"))
                : command(all.get(world.random.nextInt(all.size())).id());
    }

    private Command command(TicketId ticket) {
        return switch (world.random.nextInt(4)) {
            case 0 -> new Command.Abandon(ticket);
            case 1 -> new Command.AnswerSurvey(ticket, CONTENT);
            default -> new Command.MoreTime(ticket);
        };
    }

    /** A thumb that is not sure presses again, and the page sends the same wish. */
    private void press(Command command) {
        var hash = command.toString().getBytes(StandardCharsets.UTF_8);
        var wish = new Wish(world.newIntent(), Play.PHONE, command, hash);
        for (var again : List.of(Duration.ZERO, world.upTo(Duration.ofMinutes(1)))) {
            world.after(again, () -> server.press(site.id(), wish, reply -> {}));
        }
    }
}
