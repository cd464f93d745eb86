package foyer.server.forecast;

import java.util.ArrayList;
import java.util.List;

/** A play with fates written down: who comes when, and how long each holds a counter. */
final class Script implements Fates, Watch {
    record Comer(int service, double arrivedAt, double promisedAt, double holds, double leavesAt) {}

    record Turn(int customer, int counter, double at) {}

    final List<Turn> calls = new ArrayList<>();
    final List<Turn> gone = new ArrayList<>();

    private final List<Comer> comers;
    private int next;

    Script(List<Comer> comers) {
        this.comers = comers;
    }

    static Script of(Comer... comers) {
        return new Script(List.of(comers));
    }

    static Comer comer(int service, double arrivedAt, double promisedAt, double holds) {
        return new Comer(service, arrivedAt, promisedAt, holds, Double.POSITIVE_INFINITY);
    }

    Script play(HallPlan plan, double... freeAt) {
        Play.ofEmpty(plan).run(freeAt, this, this);
        return this;
    }

    List<Integer> order() {
        return calls.stream().map(Turn::customer).toList();
    }

    @Override
    public double nextArrivalAt() {
        return next < comers.size() ? comers.get(next).arrivedAt() : Double.POSITIVE_INFINITY;
    }

    @Override
    public void arrive(Play play) {
        var one = comers.get(next++);
        play.arrive(one.service(), one.promisedAt(), one.arrivedAt());
    }

    @Override
    public double leavesAt(int entry) {
        return comers.get(entry).leavesAt();
    }

    @Override
    public double holds(int entry, int counter, double calledAt) {
        return comers.get(entry).holds();
    }

    @Override
    public void called(int entry, int counter, double at) {
        calls.add(new Turn(entry, counter, at));
    }

    @Override
    public void missing(int entry, int counter, double at) {
        gone.add(new Turn(entry, counter, at));
    }

    @Override
    public boolean seenEnough() {
        return false;
    }
}
