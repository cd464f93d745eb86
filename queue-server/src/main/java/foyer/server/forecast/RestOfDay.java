package foyer.server.forecast;

import foyer.server.forecast.learning.Lessons;

/**
 * The rest of the day by a plan, the one in force or another: the same people come with the same
 * errands either way, so that what differs is the plan. Belongs to one thread at a time.
 */
final class RestOfDay implements Fates, Watch {
    private final Hall hall;
    private final Play play;
    private final Course course;
    private final OutcomeTally tally;

    RestOfDay(HallPlan plan, Hall hall, Lessons lessons, Lots lots, double now) {
        this.hall = hall;
        var opening = new Opening(plan, hall.listWaiting(), now);
        this.play = opening.play();
        this.course = new Course(plan, hall, lessons, lots, now, opening, play, null);
        this.tally = new OutcomeTally(plan);
    }

    Outcome play(int paths, int counters) {
        double[] freeAt = new double[counters];
        for (int path = 0; path < paths; path++) {
            hall.listWaiting().forEach(one -> tally.came(one.service()));
            course.begin(freeAt);
            play.run(freeAt, this, this);
        }
        return tally.outcome(paths);
    }

    @Override
    public double nextArrivalAt() {
        return course.nextArrivalAt();
    }

    @Override
    public void arrive(Play into) {
        tally.came(course.nextService());
        course.arrive(into);
    }

    @Override
    public double leavesAt(int entry) {
        return course.leavesAt(entry);
    }

    @Override
    public double holds(int entry, int counter, double calledAt) {
        return course.holds(entry, counter, calledAt);
    }

    @Override
    public void called(int entry, int counter, double at) {
        tally.called(play.serviceOf(entry), at - play.waitsSince(entry));
    }

    @Override
    public void missing(int entry, int counter, double at) {
        tally.gaveUp(play.serviceOf(entry));
    }

    @Override
    public boolean seenEnough() {
        return false;
    }
}
