package foyer.mqtt;

import java.util.List;

/** An MQTT topic filter, with {@code +} for one level and {@code #} for the rest. */
public record TopicFilter(String value) {
    public TopicFilter {
        var levels = List.of(value.split("/", -1));
        for (int i = 0; i < levels.size(); i++) {
            var level = levels.get(i);
            boolean wild = level.indexOf('+') >= 0 || level.indexOf('#') >= 0;
            boolean misplaced = "#".equals(level) && i < levels.size() - 1;
            if (misplaced || (wild && level.length() > 1)) {
                throw new IllegalArgumentException("'" + value + "' is not a topic filter");
            }
        }
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a topic filter is empty");
        }
    }

    /** Whether a message on this topic passes. */
    public boolean matches(String topic) {
        return covers(levels(topic), true);
    }

    /** Whether everything that passes {@code narrower} passes this one too. */
    public boolean covers(TopicFilter narrower) {
        return covers(levels(narrower.value), false);
    }

    /** Whether some topic passes both. */
    public boolean overlaps(TopicFilter other) {
        return overlap(levels(value), levels(other.value));
    }

    private boolean covers(List<String> theirs, boolean theirsIsTopic) {
        var ours = levels(value);
        for (int i = 0; i < ours.size(); i++) {
            if ("#".equals(ours.get(i))) {
                return true;
            }
            if (i == theirs.size()) {
                return false;
            }
            var their = theirs.get(i);
            boolean plain = theirsIsTopic || !"#".equals(their);
            boolean same = ours.get(i).equals(their) || ("+".equals(ours.get(i)) && plain);
            if (!same) {
                return false;
            }
        }
        return ours.size() == theirs.size();
    }

    private static boolean overlap(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            var rest = a.isEmpty() ? b : a;
            return rest.isEmpty() || "#".equals(rest.getFirst());
        }
        var left = a.getFirst();
        var right = b.getFirst();
        if ("#".equals(left) || "#".equals(right)) {
            return true;
        }
        boolean level = "+".equals(left) || "+".equals(right) || left.equals(right);
        return level && overlap(a.subList(1, a.size()), b.subList(1, b.size()));
    }

    private static List<String> levels(String topic) {
        return List.of(topic.split("/", -1));
    }

    @Override
    public String toString() {
        return value;
    }
}
