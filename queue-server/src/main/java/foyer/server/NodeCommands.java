package foyer.server;

import foyer.contract.NodeRole;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.SiteId;
import foyer.enrolment.CredentialFile;
import foyer.enrolment.NodeCredentials;
import foyer.enrolment.SecretHash;
import foyer.server.fleet.MosquittoFiles;
import foyer.server.fleet.NodeRegistry;
import foyer.server.fleet.Principal;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who may speak at the broker, for an administrator. While a server runs on the folder nothing is
 * changed: it would not hear of it.
 */
final class NodeCommands {
    private static final String USAGE =
            """
            DATA is the server's data folder; stop the server first
            node list DATA
            node add DATA ID kiosk|display SITE FILE   FILE: the credentials, for the node alone
            node renew DATA ID FILE                    the old credentials are good for nothing then
            node remove DATA ID
            node mosquitto DATA FOLDER ADDRESS PORT SERVER
                Mosquitto's configuration, with a new password for the server (foyer.server.id)\
            """;

    private final NodeRegistry nodes;
    private final SecureRandom random;

    private NodeCommands(NodeRegistry nodes, SecureRandom random) {
        this.nodes = nodes;
        this.random = random;
    }

    static SiteCommands.Outcome run(List<String> words, SecureRandom random) {
        if (words.size() < 2) {
            return refused(USAGE);
        }
        var data = Path.of(words.get(1));
        try (var _ = FolderLock.take(data)) {
            var nodes = NodeRegistry.open(data.resolve("nodes"), random);
            return new NodeCommands(nodes, random).run(words);
        } catch (IOException e) {
            return refused(e.toString());
        } catch (IllegalArgumentException e) {
            return refused(e.getMessage() + "\n" + USAGE);
        }
    }

    private SiteCommands.Outcome run(List<String> words) throws IOException {
        return switch (words.getFirst() + " " + words.size()) {
            case "list 2" -> list();
            case "add 6" -> add(words);
            case "renew 4" -> renew(new NodeId(words.get(2)), Path.of(words.get(3)));
            case "remove 3" -> remove(new NodeId(words.get(2)));
            case "mosquitto 6" -> mosquitto(words);
            default -> refused(USAGE);
        };
    }

    private SiteCommands.Outcome list() {
        return done(
                nodes.listNodes().stream()
                        .map(node -> node.id() + " " + word(node.role()) + " of " + node.site())
                        .collect(Collectors.joining("\n")));
    }

    private SiteCommands.Outcome add(List<String> words) throws IOException {
        var id = new NodeId(words.get(2));
        var file = free(words.get(5));
        var added = nodes.add(id, role(words.get(3)), new SiteId(words.get(4)));
        return written(added, file, "there is a node " + id + " already: renew or remove it");
    }

    private SiteCommands.Outcome renew(NodeId id, Path file) throws IOException {
        return written(nodes.renew(id), free(file.toString()), "there is no node " + id);
    }

    private SiteCommands.Outcome remove(NodeId id) throws IOException {
        return nodes.remove(id) ? done(id + " is removed") : refused("there is no node " + id);
    }

    /** Nobody's credentials are written over: whose they were would be lost. */
    private static Path free(String file) throws IOException {
        var path = Path.of(file);
        if (Files.exists(path)) {
            throw new IOException(path + " exists: name a file that does not");
        }
        return path;
    }

    private static SiteCommands.Outcome written(
            Optional<NodeCredentials> made, Path file, String problem) throws IOException {
        if (made.isEmpty()) {
            return refused(problem);
        }
        CredentialFile.write(file, made.get());
        return done("credentials of " + made.get().node() + " are in " + file);
    }

    private SiteCommands.Outcome mosquitto(List<String> words) throws IOException {
        var server = new ServerId(words.get(5));
        var password = NodeCredentials.newSecret(random);
        var all = new ArrayList<Principal>(nodes.listNodes());
        all.add(new Principal.Server(server, SecretHash.of(password, random)));
        var folder = Files.createDirectories(Path.of(words.get(2)));
        MosquittoFiles.write(folder, InetAddress.getByName(words.get(3)), port(words.get(4)), all);
        return done(
                """
                Mosquitto's files are in %s; start it with -c %s
                foyer.broker.user=%s
                foyer.broker.password=%s\
                """
                        .formatted(
                                folder,
                                folder.resolve("mosquitto.conf"),
                                Principal.Server.name(server),
                                password));
    }

    private static int port(String word) {
        try {
            int port = Integer.parseInt(word);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new IllegalArgumentException("port is " + word + ", accepted are 1 to 65535");
    }

    private static NodeRole role(String word) {
        for (var role : NodeRole.values()) {
            if (word(role).equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("role is " + word + ", accepted are kiosk and display");
    }

    private static String word(NodeRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static SiteCommands.Outcome done(String text) {
        return new SiteCommands.Outcome(0, text);
    }

    private static SiteCommands.Outcome refused(String text) {
        return new SiteCommands.Outcome(Main.REFUSED, text);
    }
}
