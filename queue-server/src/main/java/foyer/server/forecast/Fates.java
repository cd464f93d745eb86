package foyer.server.forecast;

/**
 * What the rule does not decide: who comes, how long they stay and what they need. Drawn for a
 * forecast, known for a simulated or recorded day.
 */
public interface Fates {
    /** When the next customer comes; infinity: nobody any more. */
    double nextArrivalAt();

    /** Puts that customer into the play and turns to the one after. */
    void arrive(Play play);

    /** The moment from which a customer is not there any more; infinity: stays. */
    double leavesAt(int entry);

    /** How many seconds the counter is taken by them, whether they come to it or not. */
    double holds(int entry, int counter, double calledAt);
}
