package foyer.contract;

import foyer.contract.words.ServerId;
import java.time.Instant;

/** Whether a queue server is there; OFFLINE also as its will. Kiosks go local when it is gone. */
public record ServerState(
        int v, ServerId server, Liveness state, long boot, long session, Instant at)
        implements Message {}
