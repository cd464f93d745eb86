package foyer.server.sites.store;

import foyer.contract.words.CounterId;
import foyer.contract.words.Daily;
import foyer.server.sites.DisplayPlan;
import foyer.server.sites.DisplayRules;
import foyer.server.sites.HallMessage;
import org.jspecify.annotations.Nullable;

/** Displays as they are written in a file: only what is not as usual. */
final class DisplaysWriter {
    private DisplaysWriter() {}

    static Tree write(DisplayRules rules, Tree site) {
        var usual = DisplayRules.USUAL;
        var displays = new Tree();
        if (!rules.alarm().equals(usual.alarm())) {
            displays.with("alarmSeconds", rules.alarm().toSeconds());
        }
        if (!rules.reloadAt().equals(usual.reloadAt())) {
            displays.text("reloadAt", rules.reloadAt());
        }
        return site.some("displays", displays)
                .some("messages", SiteWriter.each(rules.messages(), DisplaysWriter::message));
    }

    static Tree plan(DisplayPlan plan) {
        var usual = DisplayPlan.USUAL;
        var tree = new Tree();
        if (plan.layout() != usual.layout()) {
            tree.with("layout", Keyword.of(plan.layout()));
        }
        return tree.some("counters", plan.counters().stream().map(CounterId::value).toList())
                .unless(usual.volume(), "volume", plan.volume())
                .with("quiet", quiet(plan.quiet()));
    }

    private static @Nullable Tree quiet(DisplayPlan.@Nullable Quiet quiet) {
        return quiet == null
                ? null
                : hours(new Tree(), quiet.hours()).unless(0, "volume", quiet.volume());
    }

    private static Tree message(HallMessage message) {
        var tree = new Tree().with("id", message.id()).texts("text", message.text());
        return message.hours() == null ? tree : hours(tree, message.hours());
    }

    private static Tree hours(Tree tree, Daily hours) {
        return tree.text("from", hours.from()).text("until", hours.until());
    }
}
