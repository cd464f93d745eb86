package foyer.contract;

/**
 * One device of a node.
 *
 * @param device a name within the node, such as printer
 * @param state READY, WARNING, BLOCKED, UNKNOWN or OFFLINE
 * @param reason why, such as PAPER_OUT; empty when READY
 */
public record DeviceHealth(String device, DeviceState state, String reason) {
    public DeviceHealth {
        Bounds.text("device", device, 40);
        Bounds.text("reason", reason, 60);
    }
}
