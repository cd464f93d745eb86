package foyer.server.fleet;

import foyer.contract.NodeRole;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.enrolment.NodeCredentials;
import foyer.enrolment.PrivateFile;
import foyer.enrolment.SecretHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which nodes there are, in a file of the server's data folder: one line a node, with the hash of
 * its secret. The secret itself is handed out once and kept by the node. Thread-safe.
 */
public final class NodeRegistry {
    /** Far more than one server serves. */
    public static final int MAX_NODES = 10_000;

    private static final String HEADER =
            "# node, role, site, hash of its secret; written by the server\n";

    private final Path file;
    private final SecureRandom random;
    private final List<Consumer<NodeId>> onRevoked = new CopyOnWriteArrayList<>();
    private volatile Map<String, Principal.Node> nodes;

    private NodeRegistry(Path file, SecureRandom random, Map<String, Principal.Node> nodes) {
        this.file = file;
        this.random = random;
        this.nodes = nodes;
    }

    /** Begins empty when there is no file yet. */
    public static NodeRegistry open(Path file, SecureRandom random) throws IOException {
        var nodes = new TreeMap<String, Principal.Node>();
        if (Files.exists(file)) {
            var lines = PrivateFile.read(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).startsWith("#") && !lines.get(i).isBlank()) {
                    var node = parse(lines.get(i), file + " line " + (i + 1));
                    nodes.put(node.id().value(), node);
                }
            }
        }
        return new NodeRegistry(file, random, nodes);
    }

    private static Principal.Node parse(String line, String where) throws IOException {
        var fields = line.split("\t", -1);
        try {
            if (fields.length != 4) {
                throw new IllegalArgumentException("accepted are four fields");
            }
            return new Principal.Node(
                    new NodeId(fields[0]),
                    NodeRole.valueOf(fields[1]),
                    new SiteId(fields[2]),
                    new SecretHash(fields[3]));
        } catch (IllegalArgumentException e) {
            throw new IOException(where + ": " + e.getMessage(), e);
        }
    }

    /** The credentials of a new node, this once; empty when there is one of that id already. */
    public synchronized Optional<NodeCredentials> add(NodeId node, NodeRole role, SiteId site)
            throws IOException {
        if (nodes.containsKey(node.value()) || nodes.size() >= MAX_NODES) {
            return Optional.empty();
        }
        return Optional.of(put(node, role, site));
    }

    /** A new secret for a node whose old one is lost or no longer trusted; ends its session. */
    public synchronized Optional<NodeCredentials> renew(NodeId id) throws IOException {
        var node = nodes.get(id.value());
        if (node == null) {
            return Optional.empty();
        }
        var credentials = put(id, node.role(), node.site());
        onRevoked.forEach(listener -> listener.accept(id));
        return Optional.of(credentials);
    }

    private NodeCredentials put(NodeId node, NodeRole role, SiteId site) throws IOException {
        var credentials = NodeCredentials.create(node.value(), site.value(), random);
        var next = new TreeMap<>(nodes);
        next.put(
                node.value(),
                new Principal.Node(node, role, site, SecretHash.of(credentials.secret(), random)));
        save(next);
        return credentials;
    }

    /** False when there was none. Its session is ended. */
    public synchronized boolean remove(NodeId node) throws IOException {
        var next = new TreeMap<>(nodes);
        if (next.remove(node.value()) == null) {
            return false;
        }
        save(next);
        onRevoked.forEach(listener -> listener.accept(node));
        return true;
    }

    /** Told of each node whose credentials are no longer good. */
    public void onRevoked(Consumer<NodeId> listener) {
        onRevoked.add(listener);
    }

    public Optional<Principal.Node> find(NodeId node) {
        return Optional.ofNullable(nodes.get(node.value()));
    }

    public List<Principal.Node> listNodes() {
        return List.copyOf(nodes.values());
    }

    /** The nodes and one server, for the broker. */
    public Principals with(Principal.Server server) {
        var names = server.names();
        return name ->
                names.contains(name)
                        ? Optional.of(server)
                        : Optional.ofNullable(nodes.get(name)).map(Principal.class::cast);
    }

    private void save(Map<String, Principal.Node> next) throws IOException {
        var lines =
                next.values().stream()
                        .map(
                                n ->
                                        Stream.of(n.id(), n.role(), n.site(), n.secret().text())
                                                .map(Object::toString)
                                                .collect(Collectors.joining("\t", "", "\n")))
                        .collect(Collectors.joining());
        PrivateFile.write(file, HEADER + lines);
        nodes = next;
    }
}
