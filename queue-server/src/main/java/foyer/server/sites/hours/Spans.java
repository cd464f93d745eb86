package foyer.server.sites.hours;

import java.util.List;

/** The hours of one day, in order and none over another. */
public record Spans(List<Span> list) {
    public static final int MOST = 12;
    public static final Spans CLOSED = new Spans(List.of());
    public static final Spans WHOLE_DAY = new Spans(List.of(Span.WHOLE_DAY));

    public Spans {
        if (list.size() > MOST) {
            throw new IllegalArgumentException(
                    "a day has " + list.size() + " spans of hours, accepted are at most " + MOST);
        }
        list = list.stream().sorted().toList();
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i).overlaps(list.get(i - 1))) {
                throw new IllegalArgumentException(
                        "hours " + list.get(i) + " overlap hours " + list.get(i - 1));
            }
        }
    }

    public static Spans of(String... spans) {
        return new Spans(java.util.stream.Stream.of(spans).map(Span::parse).toList());
    }

    public boolean isClosed() {
        return list.isEmpty();
    }

    @Override
    public String toString() {
        return isClosed()
                ? "closed"
                : String.join(", ", list.stream().map(Span::toString).toList());
    }
}
