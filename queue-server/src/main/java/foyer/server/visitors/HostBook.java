package foyer.server.visitors;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whom visitors can come to see. Immutable. */
public final class HostBook {
    public static final HostBook EMPTY = new HostBook(List.of());
    public static final int MOST = 5;

    /** Letters typed before anybody is shown: the list is not for leafing through. */
    public static final int LEAST_TYPED = 2;

    private final List<Host> hosts;
    private final Map<HostId, Host> byId;

    public HostBook(List<Host> hosts) {
        this.hosts = List.copyOf(hosts);
        byId = hosts.stream().collect(Collectors.toMap(Host::id, Function.identity()));
    }

    private record Found(Host host, int distance) {}

    /** The likeliest first, at most {@value #MOST}; also those who left, so that it can be told. */
    public List<Host> search(String typed) {
        var words = Spelling.words(TypedText.clean(typed));
        if (words.stream().mapToInt(String::length).sum() < LEAST_TYPED) {
            return List.of();
        }
        return hosts.stream()
                .map(host -> new Found(host, Spelling.distance(words, host.name())))
                .filter(found -> found.distance() < Spelling.NOT_ALIKE)
                .sorted(
                        Comparator.comparingInt(Found::distance)
                                .thenComparing(found -> !found.host().here())
                                .thenComparing(found -> found.host().name()))
                .limit(MOST)
                .map(Found::host)
                .toList();
    }

    public Optional<Host> find(HostId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Who is called exactly so; nobody when two are. */
    public Optional<Host> findNamed(String typed) {
        var words = Spelling.words(TypedText.clean(typed));
        var named =
                hosts.stream().filter(host -> Spelling.words(host.name()).equals(words)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    public int size() {
        return hosts.size();
    }
}
