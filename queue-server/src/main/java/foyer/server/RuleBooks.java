package foyer.server;

import foyer.contract.words.CounterId;
import foyer.server.sites.Adjustment;
import foyer.server.sites.HouseRules;
import foyer.server.sites.Overflow;
import foyer.server.sites.Site;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.RuleBook;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a site's file says of its rules, as the queue reads it. */
final class RuleBooks {
    private RuleBooks() {}

    static RuleBook of(Site site) {
        var rules = site.rules();
        return new RuleBook(
                overflow(site),
                rules.advisors(),
                adjustments(site),
                priorities(rules),
                causes(rules),
                new RuleBook.Appointments(
                        rules.appointments().standard(),
                        rules.appointments().early(),
                        rules.appointments().late(),
                        rules.appointments().earlyWaitsAsWalkIn()),
                new RuleBook.CallPolicy(
                        rules.calls().walk(),
                        rules.calls().recalls(),
                        rules.calls().missedByRule()),
                new RuleBook.Comebacks(
                        rules.comebacks().reviveWithin(),
                        rules.comebacks().reviveBehind(),
                        rules.comebacks().reopenWithin(),
                        rules.comebacks().moreTime(),
                        rules.comebacks().moreTimes()),
                rules.comebacks().undoWithin());
    }

    private static Map<String, List<RuleBook.Overflow>> overflow(Site site) {
        var all = new LinkedHashMap<String, List<RuleBook.Overflow>>();
        for (var profile : site.profiles()) {
            if (!profile.overflow().isEmpty()) {
                all.put(
                        profile.id(),
                        profile.overflow().stream().map(RuleBooks::overflow).toList());
            }
        }
        return all;
    }

    private static RuleBook.Overflow overflow(Overflow one) {
        return new RuleBook.Overflow(one.service(), one.waiting(), one.late());
    }

    private static Map<Code, RuleBook.Adjustment> adjustments(Site site) {
        var all = new LinkedHashMap<Code, RuleBook.Adjustment>();
        for (var one : site.rules().adjustments()) {
            var code = new Code(one.id());
            all.put(
                    code,
                    new RuleBook.Adjustment(code, counters(site, one), one.walk(), one.sooner()));
        }
        return all;
    }

    /** To the queue no counter means each. */
    private static Set<CounterId> counters(Site site, Adjustment one) {
        return one.needs().isEmpty() ? Set.of() : Set.copyOf(site.listCountersFor(one));
    }

    private static Set<Code> causes(HouseRules rules) {
        return rules.causes().stream().map(one -> new Code(one.id())).collect(Collectors.toSet());
    }

    private static Map<Code, Duration> priorities(HouseRules rules) {
        var all = new LinkedHashMap<Code, Duration>();
        rules.priorities().forEach(one -> all.put(new Code(one.id()), one.sooner()));
        return all;
    }
}
