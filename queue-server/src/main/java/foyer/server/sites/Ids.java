package foyer.server.sites;

import java.util.regex.Pattern;

/** Names that stay within one site's configuration and never travel alone. */
final class Ids {
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX = 40;

    private Ids() {}

    static void require(String what, String id) {
        if (id.isEmpty() || id.length() > MAX || !SYNTAX.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    what
                            + " id is not 1 to "
                            + MAX
                            + " lower-case letters, digits and single hyphens");
        }
    }

    static void requireIcon(String icon) {
        if (icon.isEmpty() || icon.length() > MAX || !SYNTAX.matcher(icon).matches()) {
            throw new IllegalArgumentException(
                    "icon is not the name of a shipped icon, such as landmark");
        }
    }
}
