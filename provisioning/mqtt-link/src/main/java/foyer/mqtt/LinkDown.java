package foyer.mqtt;

/** The link is not there, or was lost before the broker acknowledged. */
public final class LinkDown extends PublishRefused {
    LinkDown(String message) {
        super(message);
    }
}
