package foyer.server.forecast;

/**
 * Those who ask for one service at the same counters: the ones already there, in order once and for
 * all, and the ones who come during the play.
 */
final class Line {
    static final int NOBODY = -1;

    private final Entries entries;
    private final int[] there;
    private final EarliestFirst late;
    private final int question;
    private int gone;
    private boolean asked;

    /**
     * @param there in order of promise
     * @param question the entry that only asks "and if I came?"; {@link #NOBODY}: none
     */
    Line(Entries entries, int[] there, int question) {
        this.entries = entries;
        this.there = there;
        this.late = new EarliestFirst(entries);
        this.question = question;
    }

    void begin() {
        gone = 0;
        asked = question != NOBODY;
        late.clear();
    }

    void add(int entry) {
        late.add(entry);
    }

    int first() {
        if (gone == there.length) {
            return late.size() == 0 ? NOBODY : late.first();
        }
        int waiting = there[gone];
        return late.size() > 0 && entries.isBefore(late.first(), waiting) ? late.first() : waiting;
    }

    void removeFirst() {
        if (late.size() > 0 && first() == late.first()) {
            late.removeFirst();
            return;
        }
        asked &= there[gone] != question;
        gone++;
    }

    /** A question is counted only when it is its turn: it keeps nobody waiting. */
    int countWaiting() {
        int all = there.length - gone + late.size();
        return asked && first() != question ? all - 1 : all;
    }
}
