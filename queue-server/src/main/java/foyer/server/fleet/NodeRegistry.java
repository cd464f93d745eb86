package foyer.server.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import foyer.contract.NodeRole;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.enrolment.NodeCredentials;
import foyer.enrolment.OwnerOnlyFile;
import foyer.enrolment.SecretHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The nodes this server knows, in a file of one line each: {@code node site role hash}. A node that
 * is not in it cannot speak. Thread-safe.
 */
public final class NodeRegistry {
    /** A national agency has ten thousand nodes. */
    public static final int MAX_NODES = 20_000;

    private final Path file;
    private final Map<NodeId, Entry> entries;
    private final List<Consumer<NodeId>> removed = new CopyOnWriteArrayList<>();

    private NodeRegistry(Path file, Map<NodeId, Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /** One node and what its secret is checked against. */
    public record Entry(NodeId node, SiteId site, NodeRole role, SecretHash secret) {}

    /**
     * A file that is not there is a server without nodes; a line that cannot be read stops the
     * start.
     */
    public static NodeRegistry load(Path file) throws IOException {
        var entries = new TreeMap<NodeId, Entry>();
        if (Files.exists(file)) {
            int number = 0;
            for (var line : Files.readAllLines(file, UTF_8)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    var entry = parse(file, number, line);
                    entries.put(entry.node(), entry);
                }
            }
        }
        return new NodeRegistry(file, entries);
    }

    private static Entry parse(Path file, int number, String line) throws IOException {
        try {
            var words = line.strip().split("\\s+");
            if (words.length != 4) {
                throw new IllegalArgumentException(
                        words.length + " words, accepted are four: node site role hash");
            }
            return new Entry(
                    new NodeId(words[0]),
                    new SiteId(words[1]),
                    NodeRole.valueOf(words[2]),
                    SecretHash.parse(words[3]));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " line " + number + ": " + e.getMessage(), e);
        }
    }

    public synchronized Optional<Entry> find(NodeId node) {
        return Optional.ofNullable(entries.get(node));
    }

    public synchronized List<Entry> list() {
        return List.copyOf(entries.values());
    }

    /**
     * Makes the node known and gives its credentials, which are kept nowhere else. A node already
     * known gets new ones.
     */
    public synchronized NodeCredentials add(
            NodeId node, SiteId site, NodeRole role, SecureRandom random) throws IOException {
        if (entries.size() >= MAX_NODES && !entries.containsKey(node)) {
            throw new IOException("this server knows " + MAX_NODES + " nodes, which is its most");
        }
        var credentials = NodeCredentials.make(node.value(), random);
        var salt = new byte[SecretHash.SALT_BYTES];
        random.nextBytes(salt);
        var changed = new TreeMap<>(entries);
        changed.put(
                node,
                new Entry(
                        node,
                        site,
                        role,
                        SecretHash.of(credentials.secret(), salt, SecretHash.ITERATIONS)));
        save(changed);
        return credentials;
    }

    /** The node cannot speak any more; who listens ends its session. */
    public void remove(NodeId node) throws IOException {
        synchronized (this) {
            var changed = new TreeMap<>(entries);
            if (changed.remove(node) == null) {
                return;
            }
            save(changed);
        }
        removed.forEach(listener -> listener.accept(node));
    }

    public void onRemoved(Consumer<NodeId> listener) {
        removed.add(listener);
    }

    private void save(Map<NodeId, Entry> changed) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("# node site role hash; written by the server");
        for (var entry : changed.values()) {
            lines.add(
                    entry.node()
                            + " "
                            + entry.site()
                            + " "
                            + entry.role()
                            + " "
                            + entry.secret().text());
        }
        OwnerOnlyFile.replace(file, String.join("\n", lines) + "\n");
        entries.clear();
        entries.putAll(changed);
    }
}
