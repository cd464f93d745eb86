package foyer.server.visitors;

/** What came of somebody's wish to sign out. */
public sealed interface Leaving {
    /**
     * @param stay as it was
     */
    record Goes(Stay stay, Stay.How how) implements Leaving {}

    /** Signed out before; nothing changes. */
    record AlreadyOut(Stay stay) implements Leaving {}

    /** No badge of this site, or not of today, or not of that name: which is not told. */
    record Unknown() implements Leaving {}
}
