package foyer.server.people.store;

import foyer.contract.words.StaffId;
import foyer.server.people.Account;
import foyer.server.people.PasswordHash;
import foyer.server.people.Person;
import foyer.server.people.Role;
import foyer.server.yaml.Faults;
import foyer.server.yaml.TextSpan;
import foyer.server.yaml.YamlFile;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the users of one file. Used once. */
final class PeopleReader {
    private static final int LEAST_PASSWORD = 8;
    private static final int MOST_PASSWORD = 200;

    private final Faults faults;
    private final RandomGenerator random;
    private final int iterations;
    private final List<Replacement> replacements = new ArrayList<>();

    /** A password's place in the file and the hash that goes there. */
    private record Replacement(TextSpan span, PasswordHash hash) {}

    PeopleReader(Faults faults, RandomGenerator random, int iterations) {
        this.faults = faults;
        this.random = random;
        this.iterations = iterations;
    }

    List<Account> read(String text) {
        var root = YamlFile.parse(text, faults);
        if (root == null) {
            return List.of();
        }
        try (root) {
            var format = root.get("foyer");
            if (format != null) {
                format.asNumber(PeopleFile.FORMAT, PeopleFile.FORMAT);
            }
            var users = new HashMap<String, YamlValue>();
            var ids = new HashMap<String, YamlValue>();
            var accounts = new ArrayList<Account>();
            for (var item : root.getList("people")) {
                var map = item.asMap();
                if (map != null) {
                    try (map) {
                        account(map, users, ids, accounts);
                    }
                }
            }
            return accounts;
        }
    }

    /** The same text with every password replaced by its hash. */
    String withoutPasswords(String text) {
        var result = text;
        // From the end, so that the places before stay where they were.
        for (var replacement : replacements.reversed()) {
            result =
                    replacement
                            .span()
                            .replaceIn(result, "passwordHash: " + replacement.hash().text());
        }
        return result;
    }

    private void account(
            YamlMap map,
            Map<String, YamlValue> users,
            Map<String, YamlValue> ids,
            List<Account> accounts) {
        var id = unique(map, "id", ids, StaffId::new);
        var user = unique(map, "user", users, Function.identity());
        var nameAt = map.get("name");
        var name = nameAt == null ? null : nameAt.asText();
        var roles = roles(map);
        var password = password(map);
        if (id == null || user == null || name == null || roles.isEmpty() || password == null) {
            return;
        }
        var person = map.self().tryTo(() -> new Person(id, user, name, roles));
        if (person != null) {
            accounts.add(new Account(person, password));
        }
    }

    private static <T> @Nullable T unique(
            YamlMap map, String key, Map<String, YamlValue> seen, Function<String, T> make) {
        var at = map.get(key);
        var value = at == null ? null : at.as(make);
        if (at == null || value == null) {
            return null;
        }
        var before = seen.putIfAbsent(value.toString(), at);
        if (before != null) {
            at.fault("'" + value + "' is there twice, first in line " + before.line());
            return null;
        }
        return value;
    }

    private static Set<Role> roles(YamlMap map) {
        var roles = EnumSet.noneOf(Role.class);
        for (var item : map.getList("roles")) {
            var word = item.asText();
            if (word == null) {
                continue;
            }
            var role =
                    Stream.of(Role.values())
                            .filter(r -> r.name().toLowerCase(Locale.ROOT).equals(word))
                            .findFirst();
            role.ifPresent(roles::add);
            if (role.isEmpty()) {
                item.faultUnknown(
                        "role",
                        word,
                        Stream.of(Role.values())
                                .map(r -> r.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet()));
            }
        }
        return roles;
    }

    private @Nullable PasswordHash password(YamlMap map) {
        var plainAt = map.find("password");
        var hashAt = map.find("passwordHash");
        if ((plainAt == null) == (hashAt == null)) {
            map.self().fault("has to have either 'password' or 'passwordHash'");
            return null;
        }
        return hashAt != null
                ? hashAt.as(PasswordHash::parse)
                : plainAt == null ? null : hashed(map, plainAt);
    }

    private @Nullable PasswordHash hashed(YamlMap map, YamlValue at) {
        var plain = at.asText();
        if (plain == null) {
            return null;
        }
        if (plain.length() < LEAST_PASSWORD || plain.length() > MOST_PASSWORD) {
            at.fault(
                    "has "
                            + plain.length()
                            + " characters, accepted are "
                            + LEAST_PASSWORD
                            + " to "
                            + MOST_PASSWORD);
            return null;
        }
        var salt = new byte[PasswordHash.SALT_BYTES];
        random.nextBytes(salt);
        var hash = PasswordHash.of(plain.toCharArray(), salt, iterations);
        map.findSpan("password").ifPresent(span -> replacements.add(new Replacement(span, hash)));
        return hash;
    }
}
