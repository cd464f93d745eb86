package foyer.server.away;

import foyer.contract.words.LinkToken;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asked to be told of their visit. What is left when they take that back, or their
 * visit is over, says nothing about them.
 *
 * @param link by which the queue knows the visit
 * @param id of the messages, drawn at random, so that it leads to nobody
 * @param day at whose end all of it is deleted
 * @param given how many addresses were left
 * @param told at most once each, also to another address
 * @param reached null: none now
 */
public record Follower(
        String link,
        String id,
        LocalDate day,
        int given,
        Set<Moment> told,
        @Nullable Reached reached) {
    /** Addresses of one visit: whoever wants to write to strangers does not get far. */
    public static final int MOST_GIVEN = 3;

    /**
     * Whom to write to, and of which page.
     *
     * @param token of the phone page's address
     */
    public record Reached(Contact contact, LinkToken token) {}

    public Follower {
        told = Set.copyOf(told);
    }

    public static Follower fresh(String link, String id, LocalDate day) {
        return new Follower(link, id, day, 0, Set.of(), null);
    }

    public boolean mayGiveAnother() {
        return given < MOST_GIVEN;
    }

    public Follower with(Reached now, Set<Moment> said) {
        return new Follower(link, id, day, given + 1, and(said), now);
    }

    public Follower without() {
        return new Follower(link, id, day, given, told, null);
    }

    public Follower told(Moment moment) {
        return new Follower(link, id, day, given, and(Set.of(moment)), reached);
    }

    private Set<Moment> and(Set<Moment> more) {
        var all = EnumSet.noneOf(Moment.class);
        all.addAll(told);
        all.addAll(more);
        return all;
    }

    /** What the messages about one moment are about. */
    public String about(Moment moment) {
        return id + "-" + moment;
    }

    @Override
    public String toString() {
        return "Follower[" + id + "]";
    }
}
