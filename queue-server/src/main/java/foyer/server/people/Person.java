package foyer.server.people;

import foyer.contract.words.StaffId;
import java.util.Set;

/**
 * A member of staff.
 *
 * @param id what the journal keeps of them; never reused
 * @param user what they type to sign in, lower case
 * @param name what colleagues read
 */
public record Person(StaffId id, String user, String name, Set<Role> roles) {
    private static final int MAX_USER = 60;
    private static final int MAX_NAME = 80;

    public Person {
        if (user.length() > MAX_USER || !user.matches("[a-z0-9]+([._@-][a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "user name is not 1 to "
                            + MAX_USER
                            + " lower-case letters, digits and single . _ @ or -");
        }
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("name is not 1 to " + MAX_NAME + " characters");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a user has no role");
        }
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
