package foyer.server.notices;

/**
 * Carries notices of one channel. Called by one thread; returns within a bounded time, whatever the
 * other side does.
 */
public interface Carrier {
    /** Says {@link Carried.Later} when nobody can know whether it arrived: twice is better. */
    Carried carry(Notice notice);
}
