package foyer.server.people.store;

import foyer.server.people.PasswordHash;
import foyer.server.people.People;
import foyer.server.yaml.Fault;
import foyer.server.yaml.Faults;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The users of this server. An administrator writes a first {@code password} in the clear; the next
 * start puts its hash in its place and leaves the rest of the file, comments included, as it was.
 * The other way, a password made up by the server and written to a file to be read once, would
 * leave that file behind on most machines and could not be prepared before the machine is there.
 */
public final class PeopleFile {
    public static final int FORMAT = 1;
    private static final String OWNER_ONLY = "rw-------";

    private PeopleFile() {}

    /** What came of reading a file: the users, or everything that is wrong with it. */
    public sealed interface Loaded {
        record Ok(People people) implements Loaded {}

        record Faulty(List<Fault> faults) implements Loaded {}
    }

    public static Loaded load(Path file, RandomGenerator random) throws IOException {
        return load(file, random, PasswordHash.ITERATIONS);
    }

    /**
     * @param random for salts; a secure one
     */
    static Loaded load(Path file, RandomGenerator random, int iterations) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        var faults = new Faults(file.getFileName().toString());
        var reader = new PeopleReader(faults, random, iterations);
        var accounts = reader.read(text);
        if (!faults.isEmpty()) {
            return new Loaded.Faulty(faults.list());
        }
        var hashed = reader.withoutPasswords(text);
        if (!hashed.equals(text)) {
            replace(file, hashed);
        }
        return new Loaded.Ok(new People(accounts));
    }

    /** The old file stays whole until the new one is on the disk. */
    private static void replace(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(OWNER_ONLY)));
        } else {
            Files.createFile(fresh);
        }
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
