package foyer.server.ticketing;

import foyer.contract.words.IntentId;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.TicketNumber;
import foyer.server.sites.Numbering;
import foyer.server.sites.Site;
import foyer.server.ticketing.CarryOver.UsedNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which numbers are whose, per business day, and which come next. */
final class UsedNumbers {
    private record Key(LocalDate day, TicketNumber number) {}

    private final Site site;
    private final Numbering numbering;
    private final Map<Key, IntentId> users = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final Set<TicketNumber> stillHeard = new HashSet<>();

    UsedNumbers(Site site) {
        this.site = site;
        this.numbering = site.numbering();
    }

    /** The intent of the Issue whose ticket has it. */
    Optional<IntentId> findUser(LocalDate day, TicketNumber number) {
        return Optional.ofNullable(users.get(new Key(day, number)));
    }

    /**
     * The server's next number, outside the range kiosks number from; null when all are gone. One a
     * customer of yesterday still waits with is passed over, so that no two hear the same call.
     */
    @Nullable TicketNumber propose(NumberPrefix prefix, LocalDate day) {
        var style = site.numberStyle(prefix);
        int candidate = outsideOffline(next.getOrDefault(prefix.value(), style.first()));
        while (candidate <= Numbering.MAX_NUMBER) {
            var number = TicketNumber.of(prefix, candidate, style.width());
            if (!users.containsKey(new Key(day, number)) && !stillHeard.contains(number)) {
                return number;
            }
            candidate = outsideOffline(candidate + 1);
        }
        return null;
    }

    /** Used for good: a proposed number is given to nobody else if the customer holds another. */
    void use(LocalDate day, TicketNumber number, IntentId issue) {
        users.put(new Key(day, number), issue);
        if (!givenByKiosk(number)) {
            next.merge(letters(number), digits(number) + 1, Math::max);
        }
    }

    void carry(List<UsedNumber> used, Predicate<IntentId> isOpen) {
        users.clear();
        next.clear();
        stillHeard.clear();
        for (var one : used) {
            users.put(new Key(one.day(), one.number()), one.issue());
            if (isOpen.test(one.issue())) {
                stillHeard.add(one.number());
            }
        }
    }

    /**
     * What the days since must remember: numbers still in use, and those of kiosks, which may be
     * reported late. In a fixed order, so that equal states carry equal lists.
     */
    List<UsedNumber> listToCarry(LocalDate since, Predicate<IntentId> isOpen) {
        var all = new ArrayList<UsedNumber>();
        users.forEach(
                (key, issue) -> {
                    boolean late = givenByKiosk(key.number()) && !key.day().isBefore(since);
                    if (late || isOpen.test(issue)) {
                        all.add(new UsedNumber(key.day(), key.number(), issue));
                    }
                });
        all.sort(Comparator.comparing(UsedNumber::day).thenComparing(UsedNumber::number));
        return all;
    }

    private boolean givenByKiosk(TicketNumber number) {
        if (number.value().indexOf('-') >= 0) {
            return true;
        }
        int value = digits(number);
        return value >= numbering.offlineFrom() && value <= numbering.offlineTo();
    }

    private int outsideOffline(int candidate) {
        return candidate >= numbering.offlineFrom() && candidate <= numbering.offlineTo()
                ? numbering.offlineTo() + 1
                : candidate;
    }

    static String letters(TicketNumber number) {
        return number.value().substring(0, firstDigit(number));
    }

    /** Of a number with a prefix; those with a kiosk's mark have none of their own. */
    static int digits(TicketNumber number) {
        return Integer.parseInt(number.value().substring(firstDigit(number)));
    }

    private static int firstDigit(TicketNumber number) {
        int at = 0;
        while (Character.isLetter(number.value().charAt(at))) {
            at++;
        }
        return at;
    }
}
