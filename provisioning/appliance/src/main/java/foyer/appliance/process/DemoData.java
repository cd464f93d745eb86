package foyer.appliance.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import foyer.contract.words.NodeId;
import foyer.enrolment.CredentialFile;
import foyer.server.fleet.NodeRegistry;
import foyer.server.sites.Site;
import foyer.server.sites.SiteNode;
import foyer.server.sites.store.SiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The folder of a demonstration: the site, its staff, and a credential file for every node of the
 * site. Made once; a second start finds it as it was.
 *
 * @param password of all the demonstration's users
 */
public record DemoData(Path folder, Site site, String password) {
    /** User, name and counter of the demonstration's advisors. */
    public record Advisor(String user, String name, String counter) {}

    public static final List<Advisor> ADVISORS =
            List.of(
                    new Advisor("dana", "Dana Okafor", "4"),
                    new Advisor("piotr", "Piotr Nowak", "1"),
                    new Advisor("amal", "Amal Haddad", "5"),
                    new Advisor("megan", "Megan Price", "2"),
                    new Advisor("tomas", "Tomas Jankus", "3"),
                    new Advisor("ruth", "Ruth Bell", "6"));

    private static final String[] WORDS = {
        "arch", "plate", "lobby", "clock", "bench", "lamp", "stair", "door"
    };

    public static DemoData prepare(Path folder, SecureRandom random) throws IOException {
        Files.createDirectories(folder.resolve("server"));
        provide(folder, "hosts.yaml");
        var site = read(provide(folder, "site.yaml"));
        var data = new DemoData(folder, site, people(folder, random));
        data.enrolNodes(random);
        return data;
    }

    /** As it comes with the server, unless somebody has changed it. */
    private static Path provide(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            try (var in = SiteFile.class.getResourceAsStream("/demo/" + name)) {
                if (in == null) {
                    throw new IOException("demo/" + name + " is not in the server's jar");
                }
                Files.copy(in, file);
            }
        }
        return file;
    }

    private static Site read(Path file) throws IOException {
        return switch (SiteFile.load(file)) {
            case SiteFile.Loaded.Ok(var site) -> site;
            case SiteFile.Loaded.Faulty(var faults) -> throw new IOException(faults.toString());
        };
    }

    /** The password is kept beside the file, because the server replaces it there by its hash. */
    private static String people(Path folder, RandomGenerator random) throws IOException {
        var remembered = folder.resolve("password.txt");
        var people = folder.resolve("people.yaml");
        if (Files.exists(remembered) && Files.exists(people)) {
            return Files.readString(remembered).strip();
        }
        var password = word(random) + "-" + word(random) + "-" + (1000 + random.nextInt(9000));
        var text = new StringBuilder("# The demonstration's staff.\nfoyer: 1\npeople:\n");
        for (int i = 0; i < ADVISORS.size(); i++) {
            var advisor = ADVISORS.get(i);
            text.append(
                    "  - {id: s-%d, user: %s, name: %s, roles: [advisor], password: %s}%n"
                            .formatted(i + 1, advisor.user(), advisor.name(), password));
        }
        Files.writeString(people, text, UTF_8);
        Files.writeString(remembered, password + "\n", UTF_8);
        return password;
    }

    private static String word(RandomGenerator random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private void enrolNodes(SecureRandom random) throws IOException {
        var registry = NodeRegistry.open(folder.resolve("server").resolve("nodes"), random);
        for (var node : site.nodes()) {
            var file = credentials(node.id());
            if (!Files.exists(file)) {
                registry.remove(node.id());
                CredentialFile.write(
                        file, registry.add(node.id(), role(node), site.id()).orElseThrow());
            }
        }
    }

    private static foyer.contract.NodeRole role(SiteNode node) {
        return foyer.contract.NodeRole.valueOf(node.role().name());
    }

    public Path credentials(NodeId node) {
        return folder.resolve(node + ".credentials");
    }

    public Path nodeFolder(NodeId node) {
        return folder.resolve(node.value());
    }

    public Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }
}
