package foyer.mqtt;

/** Too many publications are in flight already. */
public final class WindowFull extends PublishRefused {
    WindowFull(int window) {
        super(window + " publications are in flight already");
    }
}
