package foyer.server.fleet;

import foyer.contract.NodeRole;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.SiteId;
import foyer.enrolment.SecretHash;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who may sign in at the broker. User name and client id are always the same. */
public sealed interface Principal {
    SecretHash secret();

    /** The names it may sign in with. */
    List<String> names();

    /** A kiosk or display. */
    record Node(NodeId id, NodeRole role, SiteId site, SecretHash secret) implements Principal {
        @Override
        public List<String> names() {
            return List.of(id.value());
        }
    }

    /**
     * A queue server. It may hold several links, because a broker has a limit of messages in flight
     * for each: {@code server-main}, {@code server-main.2}, … A node id has no point in it.
     */
    record Server(ServerId id, SecretHash secret) implements Principal {
        public static final int MAX_LINKS = 16;

        @Override
        public List<String> names() {
            return Stream.concat(
                            Stream.of(name(id)),
                            IntStream.rangeClosed(2, MAX_LINKS).mapToObj(n -> name(id) + "." + n))
                    .toList();
        }

        /** Of its first link. */
        public static String name(ServerId id) {
            return "server-" + id;
        }
    }
}
