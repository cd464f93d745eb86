package foyer.server.journal;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from: a file, or in tests one whose disk fails. */
interface Connector {
    /** Without automatic commits. */
    Connection connect() throws SQLException;
}
