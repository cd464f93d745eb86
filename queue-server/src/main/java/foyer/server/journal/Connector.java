package foyer.server.journal;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from: a file, or in tests one whose disk fails. */
interface Connector {
    /** Each statement is a transaction of its own unless one was begun. */
    Connection connect() throws SQLException;
}
