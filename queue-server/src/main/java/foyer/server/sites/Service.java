package foyer.server.sites;

import foyer.contract.words.NumberPrefix;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked for.
 *
 * @param partner whose service it is
 * @param group the group it is shown in; null: beside the groups, such as "not sure"
 * @param shortName at most {@value #MAX_SHORT_NAME} characters in every language, for displays
 * @param prefix the letters of its ticket numbers
 * @param standard the wait the charter promises
 * @param place where to wait
 * @param way how to get there
 * @param numbers how its numbers look; null: as its group's when it has the group's prefix, or as
 *     the site's
 */
public record Service(
        ServiceCode code,
        String partner,
        @Nullable String group,
        Texts name,
        @Nullable Texts hint,
        Texts shortName,
        String icon,
        NumberPrefix prefix,
        Duration standard,
        Texts place,
        @Nullable Texts way,
        @Nullable NumberStyle numbers,
        Offering offering) {
    public static final int MAX_SHORT_NAME = 14;
    public static final Duration LONGEST_STANDARD = Duration.ofHours(8);

    public Service {
        Ids.requireIcon(icon);
        if (standard.compareTo(Duration.ofMinutes(1)) < 0
                || standard.compareTo(LONGEST_STANDARD) > 0) {
            throw new IllegalArgumentException(
                    "standard of "
                            + code
                            + " is "
                            + standard.toMinutes()
                            + " minutes, accepted are 1 to "
                            + LONGEST_STANDARD.toMinutes());
        }
        shortName
                .byLanguage()
                .forEach(
                        (language, text) -> {
                            if (text.codePointCount(0, text.length()) > MAX_SHORT_NAME) {
                                throw new IllegalArgumentException(
                                        "short name of "
                                                + code
                                                + " in "
                                                + language
                                                + " is longer than "
                                                + MAX_SHORT_NAME
                                                + " characters");
                            }
                        });
    }

    /** Offered whenever the house is open. */
    public Service(
            ServiceCode code,
            String partner,
            @Nullable String group,
            Texts name,
            @Nullable Texts hint,
            Texts shortName,
            String icon,
            NumberPrefix prefix,
            Duration standard,
            Texts place,
            @Nullable Texts way) {
        this(
                code,
                partner,
                group,
                name,
                hint,
                shortName,
                icon,
                prefix,
                standard,
                place,
                way,
                null,
                Offering.ALWAYS);
    }

    public Service with(Offering changed) {
        return new Service(
                code, partner, group, name, hint, shortName, icon, prefix, standard, place, way,
                numbers, changed);
    }

    /** In another group, or beside the groups. */
    public Service within(@Nullable String other) {
        return new Service(
                code, partner, other, name, hint, shortName, icon, prefix, standard, place, way,
                numbers, offering);
    }

    public Service numbered(NumberPrefix letters, @Nullable NumberStyle style) {
        return new Service(
                code, partner, group, name, hint, shortName, icon, letters, standard, place, way,
                style, offering);
    }
}
