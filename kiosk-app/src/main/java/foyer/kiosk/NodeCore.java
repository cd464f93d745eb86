package foyer.kiosk;

import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.link.NodeIdentity;
import foyer.kiosk.session.Input;
import foyer.kiosk.store.NodeStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;

/** What every role of a node stands on: its identity, memory, clock and source of chance. */
final class NodeCore implements AutoCloseable {
    static final String STORE = "node.db";
    private static final String OFFER = "offer.json";
    private static final int TOKEN_BYTES = 16;

    private final NodeIdentity identity;
    private final Path data;
    private final NodeStore store;
    private final NodeClock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param data the folder the node remembers in; it must be there
     */
    NodeCore(NodeIdentity identity, Path data) {
        this.identity = identity;
        this.data = data;
        this.store = NodeStore.open(data.resolve(STORE), identity.node(), this::newIntent);
        this.clock = NodeClock.system(store.findSavedTime());
    }

    NodeIdentity identity() {
        return identity;
    }

    NodeStore store() {
        return store;
    }

    NodeClock clock() {
        return clock;
    }

    Path offerFile() {
        return data.resolve(OFFER);
    }

    IntentId newIntent() {
        return new IntentId(UUID.randomUUID().toString());
    }

    /** The token is unguessable: it opens a phone page. */
    Input.Fresh newFresh() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new Input.Fresh(newIntent(), LinkToken.of(bytes));
    }

    @Override
    public void close() {
        store.close();
    }
}
