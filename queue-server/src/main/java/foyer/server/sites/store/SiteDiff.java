package foyer.server.sites.store;

import foyer.server.sites.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What another site file would change, in sentences for whoever is about to apply it. Works on the
 * written form, so that nothing that can be configured is ever left out.
 */
public final class SiteDiff {
    private static final Map<String, String> KINDS = kinds();

    private final List<String> sentences = new ArrayList<>();

    private SiteDiff() {}

    /** In the order of the file; none when nothing would change. */
    public static List<String> sentences(Site before, Site after) {
        var diff = new SiteDiff();
        diff.compare(new SiteWriter(before).tree(), new SiteWriter(after).tree());
        return List.copyOf(diff.sentences);
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("specialDays", "Special day");
        kinds.put("messages", "Message");
        kinds.put("agencies", "Agency");
        kinds.put("adjustments", "Adjustment");
        kinds.put("priorities", "Priority");
        kinds.put("avoidableCauses", "Cause of avoidable contacts");
        kinds.put("advisors", "Advisor");
        kinds.put("partners", "Partner");
        kinds.put("groups", "Group");
        kinds.put("services", "Service");
        kinds.put("profiles", "Work profile");
        kinds.put("counters", "Counter");
        kinds.put("nodes", "Node");
        return kinds;
    }

    private void compare(Map<String, Object> before, Map<String, Object> after) {
        things("The site", without(before), without(after));
        KINDS.forEach(
                (key, kind) -> {
                    var old = Things.of(before.get(key));
                    var now = Things.of(after.get(key));
                    things(kind, old, now);
                });
    }

    private static Map<String, Object> without(Map<String, Object> tree) {
        var rest = new LinkedHashMap<>(tree);
        rest.keySet().removeAll(KINDS.keySet());
        return rest;
    }

    private void things(String subject, Map<String, Object> before, Map<String, Object> after) {
        var old = DiffWords.flat(before);
        var now = DiffWords.flat(after);
        var keys = new LinkedHashMap<String, Boolean>();
        old.keySet().forEach(key -> keys.put(key, true));
        now.keySet().forEach(key -> keys.put(key, true));
        for (var key : keys.keySet()) {
            var was = old.get(key);
            var is = now.get(key);
            if (was == null && is != null) {
                sentences.add(subject + ": " + DiffWords.of(key) + " is now " + is + ".");
            } else if (was != null && is == null) {
                sentences.add(subject + ": " + DiffWords.of(key) + " is no longer " + was + ".");
            } else if (was != null && !was.equals(is)) {
                sentences.add(
                        subject + ": " + DiffWords.of(key) + " was " + was + ", is " + is + ".");
            }
        }
    }

    private void things(String kind, Things before, Things after) {
        for (var id : before.ids()) {
            if (after.find(id) == null) {
                sentences.add(before.title(kind, id) + " is removed.");
            }
        }
        for (var id : after.ids()) {
            var old = before.find(id);
            var now = after.get(id);
            if (old == null) {
                sentences.add(after.title(kind, id) + " is new.");
            } else {
                things(after.title(kind, id), old, now);
            }
        }
        order(kind, before, after);
    }

    /** What a visitor sees first may matter, too. */
    private void order(String kind, Things before, Things after) {
        var stayed = new ArrayList<>(before.ids());
        stayed.retainAll(new TreeSet<>(after.ids()));
        var now = new ArrayList<>(after.ids());
        now.retainAll(new TreeSet<>(before.ids()));
        if (!stayed.equals(now)) {
            sentences.add(kind + "s are now in the order " + String.join(", ", after.ids()) + ".");
        }
    }
}
