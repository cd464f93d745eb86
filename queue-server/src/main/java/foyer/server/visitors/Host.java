package foyer.server.visitors;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom visitors come to see.
 *
 * @param name as visitors know them
 * @param department shown beside the name; may be empty
 * @param mail null: cannot be told by e-mail
 * @param here false: does not work here any more, and stays in the list so that this can be said
 */
public record Host(HostId id, String name, String department, @Nullable String mail, boolean here) {
    public static final int MAX_NAME = 80;
    private static final int MAX_MAIL = 254;

    /** Stricter than the standard: none of what a header line could be broken with. */
    private static final Pattern MAIL =
            Pattern.compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    public Host {
        name = TypedText.clean(name);
        department = TypedText.clean(department);
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("name is not 1 to " + MAX_NAME + " characters");
        }
        if (department.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "department has more than " + MAX_NAME + " characters");
        }
        if (mail != null && (mail.length() > MAX_MAIL || !MAIL.matcher(mail).matches())) {
            throw new IllegalArgumentException(
                    "email is not an address such as jan.nowak@council.example");
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Host[" + id + "]";
    }
}
