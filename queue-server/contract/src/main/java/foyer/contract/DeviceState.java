package foyer.contract;

/** How a device is. A device of a node that is offline is UNKNOWN. */
public enum DeviceState {
    READY,
    WARNING,
    BLOCKED,
    UNKNOWN,
    OFFLINE
}
