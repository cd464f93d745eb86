package foyer.server.fleet;

import foyer.contract.Topics;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.SiteId;
import foyer.mqtt.TopicFilter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one table of who may publish and read what; kiosks and displays have the same rights. The
 * embedded broker asks it at each message, and Mosquitto's files are written from it.
 *
 * @param write what may be published
 * @param retain what of it may be kept by the broker
 * @param read what may be subscribed to
 * @param answer where answers may be asked for
 */
public record Rights(
        List<TopicFilter> write,
        List<TopicFilter> retain,
        List<TopicFilter> read,
        List<TopicFilter> answer) {
    private static final String EVERYTHING = "foyer/1/#";

    public Rights {
        write = List.copyOf(write);
        retain = List.copyOf(retain);
        read = List.copyOf(read);
        answer = List.copyOf(answer);
    }

    public static Rights of(Principal principal) {
        return switch (principal) {
            case Principal.Node node -> ofNode(node.site(), node.id());
            case Principal.Server _ -> ofServer();
        };
    }

    /** A node writes its own topics, reads its own and its site's views, and nothing else. */
    private static Rights ofNode(SiteId site, NodeId node) {
        var state =
                filters(
                        Topics.presence(site, node),
                        Topics.health(site, node),
                        Topics.reported(site, node));
        var events = filters(Topics.ask(site, node), Topics.shown(site, node));
        return new Rights(
                Stream.concat(state.stream(), events.stream()).toList(),
                state,
                filters(
                        // What the broker keeps of it tells a wiped machine where to count on from.
                        Topics.presence(site, node),
                        Topics.health(site, node),
                        Topics.answer(site, node),
                        Topics.desired(site, node),
                        Topics.command(site, node),
                        Topics.board(site),
                        Topics.offer(site),
                        Topics.beat(site),
                        anyServer()),
                filters(Topics.answer(site, node)));
    }

    private static Rights ofServer() {
        var all = filters(EVERYTHING);
        return new Rights(all, all, all, all);
    }

    private static String anyServer() {
        return Topics.server(new ServerId("x")).replaceFirst("[^/]+$", "+");
    }

    private static List<TopicFilter> filters(String... filters) {
        return Stream.of(filters).map(TopicFilter::new).toList();
    }

    /**
     * @param responseTopic must be the sender's own: whoever answers may write more than the asker,
     *     and must not be led to do it
     */
    public boolean mayPublish(String topic, boolean retained, @Nullable String responseTopic) {
        return any(retained ? retain : write, topic)
                && (responseTopic == null || any(answer, responseTopic));
    }

    public boolean maySubscribe(TopicFilter filter) {
        return read.stream().anyMatch(own -> own.covers(filter));
    }

    private static boolean any(List<TopicFilter> filters, String topic) {
        return filters.stream().anyMatch(filter -> filter.matches(topic));
    }
}
