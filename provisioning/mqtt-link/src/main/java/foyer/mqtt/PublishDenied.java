package foyer.mqtt;

/** The broker answered that it does not take this publication. */
public final class PublishDenied extends PublishRefused {
    private final int reasonCode;

    PublishDenied(String topic, int reasonCode) {
        super("the broker refused " + topic + " with 0x" + Integer.toHexString(reasonCode));
        this.reasonCode = reasonCode;
    }

    /** The MQTT 5 reason code, such as 0x87 for not authorised. */
    public int reasonCode() {
        return reasonCode;
    }
}
