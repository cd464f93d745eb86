package foyer.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** One seed from its first moment to its last: faults first, then all is mended and settled. */
final class Story {
    private static final int STEPS_BETWEEN_REBUILDS = 700;
    private static final Duration SETTLING = Duration.ofMinutes(2);

    /** What came to pass. */
    record Outcome(
            int steps,
            int given,
            int alone,
            int calls,
            int shown,
            int undos,
            int days,
            int deaths,
            int refusals,
            int changes) {}

    private final World world;
    private final Shape shape;
    private final Server server;
    private final List<Hall> halls = new ArrayList<>();
    private final Checkpoint checkpoint;
    private int steps;

    Story(Shape shape, Disk disk, Plant plant) {
        this.shape = shape;
        this.world = new World(shape.seed(), shape.start(), plant);
        this.server = new Server(world, disk);
        this.checkpoint = new Checkpoint(world, disk);
        for (int number = 1; number <= shape.sites(); number++) {
            halls.add(new Hall(world, server, disk, shape, number));
        }
    }

    Outcome run() {
        server.start();
        var end = shape.isWeek() ? week() : hours();
        play(end);
        world.mend();
        server.behave();
        halls.forEach(Hall::mend);
        var settled = end.plus(SETTLING);
        halls.forEach(hall -> hall.attended(end, settled));
        play(settled.plusSeconds(30));
        halls.forEach(this::checkAtTheEnd);
        return outcome();
    }

    private Instant hours() {
        var end = shape.start().plus(shape.busy());
        halls.forEach(hall -> hall.busy(shape.start(), end));
        return end;
    }

    /** Each day has a busy time by day and one at any hour, often about the cut-over. */
    private Instant week() {
        for (int day = 0; day < shape.days(); day++) {
            for (var hall : halls) {
                busy(hall, shape.at(day, LocalTime.of(9, 0)).plus(world.upTo(Duration.ofHours(7))));
                busy(hall, evening(day));
            }
        }
        return shape.at(shape.days(), LocalTime.of(8, 0));
    }

    private Instant evening(int day) {
        var cutOver = shape.at(day + 1, LocalTime.of(3, 0));
        return world.chance(0.5)
                ? cutOver.minus(world.upTo(shape.busy()))
                : cutOver.minus(world.upTo(Duration.ofHours(9)));
    }

    private void busy(Hall hall, Instant from) {
        hall.busy(from, from.plus(shape.busy()));
    }

    private void play(Instant end) {
        while (world.step(end)) {
            steps++;
            for (var hall : halls) {
                check(hall);
            }
        }
    }

    private void check(Hall hall) {
        hall.ledger.check();
        if (hall.seat.opensADay) {
            hall.seat.opensADay = false;
            checkpoint.rebuild(hall);
        } else if (world.random.nextInt(STEPS_BETWEEN_REBUILDS) == 0) {
            checkpoint.rebuild(hall);
        }
        if (server.isAlive()) {
            world.mendedAt().ifPresent(since -> checkCallsArrive(hall, since));
        }
    }

    private void checkCallsArrive(Hall hall, Instant since) {
        hall.seat
                .findMirror()
                .ifPresent(
                        state ->
                                Shows.checkReached(
                                        hall.displays,
                                        hall.seat.views.unstamped(state).calls(),
                                        since,
                                        world.now()));
    }

    private void checkAtTheEnd(Hall hall) {
        assertThat(hall.kiosks).as("promise 2: outboxes are empty").allMatch(Kiosk::isSettled);
        checkpoint.verify(hall);
        checkpoint.rebuild(hall);
        hall.ledger.checkEveryNumberIsAVisit();
    }

    private Outcome outcome() {
        return new Outcome(
                steps,
                sum(hall -> hall.ledger.givenNumbers()),
                sum(hall -> hall.kiosks.stream().mapToInt(kiosk -> kiosk.alone).sum()),
                sum(hall -> hall.counters.calls),
                sum(hall -> hall.shows.confirmed()),
                sum(hall -> hall.counters.undos),
                sum(hall -> hall.counters.days),
                server.deaths,
                server.refusals,
                sum(hall -> hall.seat.changes));
    }

    private int sum(java.util.function.ToIntFunction<Hall> of) {
        return halls.stream().mapToInt(of).sum();
    }
}
