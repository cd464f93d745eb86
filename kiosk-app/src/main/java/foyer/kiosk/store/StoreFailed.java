package foyer.kiosk.store;

/** The disk did not take it; nothing of it was done. */
public final class StoreFailed extends RuntimeException {
    StoreFailed(String what, Throwable cause) {
        super(what, cause);
    }
}
