package foyer.contract;

/** Whether a peer is there. */
public enum Liveness {
    ONLINE,
    OFFLINE
}
