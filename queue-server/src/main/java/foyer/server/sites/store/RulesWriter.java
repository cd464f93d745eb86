package foyer.server.sites.store;

import foyer.server.sites.Adjustment;
import foyer.server.sites.AppointmentPolicy;
import foyer.server.sites.Away;
import foyer.server.sites.CallPolicy;
import foyer.server.sites.Cause;
import foyer.server.sites.Comebacks;
import foyer.server.sites.Front;
import foyer.server.sites.HouseRules;
import foyer.server.sites.Priority;
import foyer.server.sites.Signed;
import foyer.server.sites.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The house's rules as they are written in a file: only what is not as usual. */
final class RulesWriter {
    private RulesWriter() {}

    static Tree write(HouseRules rules, Tree site) {
        var written =
                site.some("calls", calls(rules.calls()))
                        .some("comebacks", comebacks(rules.comebacks()))
                        .some("appointments", appointments(rules.appointments()))
                        .some(
                                "adjustments",
                                SiteWriter.each(rules.adjustments(), RulesWriter::adjustment))
                        .some(
                                "priorities",
                                SiteWriter.each(rules.priorities(), RulesWriter::priority))
                        .some(
                                "avoidableCauses",
                                SiteWriter.each(rules.causes(), RulesWriter::cause))
                        .some("advisors", advisors(rules))
                        .some("front", front(rules.front()))
                        .some("away", away(rules.away()))
                        .some("theme", theme(rules.theme()))
                        .some("signed", signed(rules.signed()));
        return WaysWriter.write(rules.signposts(), DisplaysWriter.write(rules.displays(), written));
    }

    private static Tree calls(CallPolicy calls) {
        var usual = CallPolicy.USUAL;
        return new Tree()
                .minutes("walkMinutes", calls.walk(), usual.walk())
                .unless(usual.recalls(), "recalls", calls.recalls())
                .unless(usual.missedByRule(), "missedByRule", calls.missedByRule());
    }

    private static Tree comebacks(Comebacks comebacks) {
        var usual = Comebacks.USUAL;
        return new Tree()
                .minutes("reviveWithinMinutes", comebacks.reviveWithin(), usual.reviveWithin())
                .minutes("reviveBehindMinutes", comebacks.reviveBehind(), usual.reviveBehind())
                .minutes("reopenWithinMinutes", comebacks.reopenWithin(), usual.reopenWithin())
                .minutes("undoWithinMinutes", comebacks.undoWithin(), usual.undoWithin())
                .minutes("moreTimeMinutes", comebacks.moreTime(), usual.moreTime())
                .unless(usual.moreTimes(), "moreTimes", comebacks.moreTimes());
    }

    private static Tree appointments(AppointmentPolicy policy) {
        var usual = AppointmentPolicy.USUAL;
        return new Tree()
                .minutes("standardMinutes", policy.standard(), usual.standard())
                .minutes("earlyMinutes", policy.early(), usual.early())
                .minutes("lateMinutes", policy.late(), usual.late())
                .unless(
                        usual.earlyWaitsAsWalkIn(),
                        "earlyWaitsAsWalkIn",
                        policy.earlyWaitsAsWalkIn());
    }

    private static Tree front(Front front) {
        return new Tree().some("entries", front.entries().stream().map(Keyword::of).toList());
    }

    private static Tree away(Away away) {
        return new Tree().unless(Away.USUAL.soonAhead(), "soonAhead", away.soonAhead());
    }

    /** The logo with its bytes: what is written is read where the logo's own file is not. */
    private static Tree theme(Theme theme) {
        var tree = new Tree();
        var colours = theme.colours();
        if (colours != null) {
            tree.with(
                    "colours",
                    new Tree()
                            .text("bar", colours.bar())
                            .text("onBar", colours.onBar())
                            .text("action", colours.action())
                            .text("onAction", colours.onAction()));
        }
        var logo = theme.logo();
        return tree.text(
                        "logo",
                        logo == null ? null : "data:" + logo.type() + ";base64," + logo.data())
                .texts("welcome", theme.welcome());
    }

    /** Each clip with what is in it: what is written is read where the files are not. */
    private static Tree signed(Signed signed) {
        var clips = new Tree();
        signed.clips()
                .forEach(
                        clip ->
                                clips.with(
                                        clip.screen(),
                                        new Tree()
                                                .with("file", clip.file())
                                                .with("sha256", clip.sha256())));
        return signed.clips().isEmpty()
                ? clips
                : new Tree().with("language", signed.language()).with("clips", clips);
    }

    private static Tree adjustment(Adjustment adjustment) {
        return new Tree()
                .with("id", adjustment.id())
                .texts("name", adjustment.name())
                .some("needs", adjustment.needs().stream().map(Keyword::of).toList())
                .minutes("walkMinutes", adjustment.walk(), Duration.ZERO)
                .minutes("soonerMinutes", adjustment.sooner(), Duration.ZERO);
    }

    private static Tree priority(Priority priority) {
        return new Tree()
                .with("id", priority.id())
                .texts("name", priority.name())
                .minutes("soonerMinutes", priority.sooner(), Duration.ZERO);
    }

    private static Tree cause(Cause cause) {
        return new Tree().with("id", cause.id()).texts("name", cause.name());
    }

    private static List<Map<String, Object>> advisors(HouseRules rules) {
        var all = new ArrayList<Map<String, Object>>();
        rules.advisors()
                .forEach(
                        (staff, profile) ->
                                all.add(
                                        new Tree()
                                                .text("staff", staff)
                                                .with("profile", profile)
                                                .entries()));
        return all;
    }
}
