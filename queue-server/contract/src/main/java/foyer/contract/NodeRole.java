package foyer.contract;

/** What a node does. */
public enum NodeRole {
    KIOSK,
    DISPLAY
}
