package foyer.contract;

/** Everything that travels. {@code v} is {@link Limits#VERSION} in this version. */
public sealed interface Message
        permits Answer, Ask, Beat, Board, Health, Offer, Presence, ServerState, Shown {
    int v();

    /** The largest encoded size accepted, in bytes. */
    default int maxBytes() {
        return Limits.MESSAGE_BYTES;
    }
}
