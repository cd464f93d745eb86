package foyer.server.visitors;

import foyer.contract.words.BadgeCode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who means to leave, by what they scanned or typed. */
public final class LeavingRules {
    private LeavingRules() {}

    /**
     * @param stays of today, and whoever else is in the building
     * @param name what was typed with a number; null when a badge was scanned
     */
    public static Leaving decide(List<Stay> stays, String badge, @Nullable String name) {
        var code = BadgeCode.find(badge);
        if (code.isPresent()) {
            return latest(stays, stay -> stay.code().equals(code.get()), Stay.How.BADGE);
        }
        return name == null
                ? new Leaving.Unknown()
                : latest(
                        stays,
                        stay -> hasNumber(stay, badge) && stay.guest().isCalled(name),
                        Stay.How.NUMBER);
    }

    /** On a badge printed while the server was away the beginning of its code stands large. */
    private static boolean hasNumber(Stay stay, String typed) {
        var bare = typed.strip().toUpperCase(Locale.ROOT);
        return bare.equals(stay.code().mark()) || bare.equals(Integer.toString(stay.number()));
    }

    private static Leaving latest(List<Stay> stays, Predicate<Stay> meant, Stay.How how) {
        Optional<Stay> found =
                stays.stream()
                        .filter(meant)
                        .max(Comparator.comparing(Stay::inside).thenComparing(Stay::since));
        return found.<Leaving>map(
                        stay ->
                                stay.inside()
                                        ? new Leaving.Goes(stay, how)
                                        : new Leaving.AlreadyOut(stay))
                .orElseGet(Leaving.Unknown::new);
    }
}
