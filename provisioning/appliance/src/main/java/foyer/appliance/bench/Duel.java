package foyer.appliance.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Ours and the baseline, ready to be measured. One slice takes about a second and gives one number,
 * the same quantity on both sides. Slices are called one at a time, from one thread.
 */
interface Duel extends AutoCloseable {
    double ours() throws Exception;

    double baseline() throws Exception;

    /** False: the same numbers come however busy the machine is, so that nobody disturbs. */
    default boolean isTimed() {
        return true;
    }

    /** Further findings of the slices so far, printed as lines starting with #. */
    default List<String> notes() {
        return List.of();
    }

    @Override
    default void close() throws IOException, SQLException {}
}
