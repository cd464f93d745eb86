package foyer.server.fleet;

import foyer.enrolment.PrivateFile;
import foyer.mqtt.TopicFilter;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Mosquitto's configuration, password and access files, from the same principals and the same table
 * of rights as the embedded broker's. What Mosquitto cannot check (that only state is retained,
 * that a response topic is the sender's own) the server checks again.
 */
public final class MosquittoFiles {
    private MosquittoFiles() {}

    /** Writes {@code mosquitto.conf}, {@code passwd} and {@code acl} into the folder. */
    public static void write(
            Path folder, InetAddress bindAddress, int port, Collection<Principal> principals)
            throws IOException {
        var passwords = new StringBuilder();
        var access = new StringBuilder();
        for (var principal : principals) {
            var rights = Rights.of(principal);
            for (var name : principal.names()) {
                passwords.append(name).append(':').append(principal.secret().text()).append('\n');
                access.append("user ").append(name).append('\n');
                topics(access, "write", rights.write());
                topics(access, "read", rights.read());
                access.append('\n');
            }
        }
        var absolute = folder.toAbsolutePath();
        PrivateFile.write(absolute.resolve("passwd"), passwords.toString());
        PrivateFile.write(absolute.resolve("acl"), access.toString());
        PrivateFile.write(absolute.resolve("mosquitto.conf"), config(absolute, bindAddress, port));
    }

    private static void topics(StringBuilder access, String right, List<TopicFilter> filters) {
        filters.forEach(
                filter ->
                        access.append("topic ")
                                .append(right)
                                .append(' ')
                                .append(filter)
                                .append('\n'));
    }

    private static String config(Path folder, InetAddress bindAddress, int port) {
        return """
        # Written by Foyer; changes are lost.
        listener %d %s
        allow_anonymous false
        password_file %s
        acl_file %s
        use_username_as_clientid true
        persistence false
        max_topic_alias 0
        max_packet_size %d
        max_queued_messages 1000
        set_tcp_nodelay true
        """
                .formatted(
                        port,
                        bindAddress.getHostAddress(),
                        folder.resolve("passwd"),
                        folder.resolve("acl"),
                        300 * 1024);
    }
}
