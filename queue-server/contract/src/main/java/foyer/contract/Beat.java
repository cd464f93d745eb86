package foyer.contract;

import foyer.contract.words.ServerId;
import java.time.Instant;

/** The server's heartbeat; {@code at} teaches nodes the time. */
public record Beat(int v, ServerId server, long boot, long seq, Instant at) implements Message {}
