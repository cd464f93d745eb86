package foyer.mqtt;

/** Why a publication did not reach the broker. Expected in a normal day: no stack trace. */
public abstract sealed class PublishRefused extends Exception
        permits LinkDown, WindowFull, PublishDenied {
    PublishRefused(String message) {
        super(message, null, false, false);
    }
}
