package foyer.server.visitors;

import java.util.regex.Pattern;

/** By which a host is known on the wire and in rows; never reused for somebody else. */
public record HostId(String value) {
    private static final int MAX = 40;
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9]+([-.][a-z0-9]+)*");

    public HostId {
        if (value.length() > MAX || !SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "host id is not 1 to "
                            + MAX
                            + " lower-case letters, digits, single hyphens and points, such as"
                            + " h-12");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
