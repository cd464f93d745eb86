package foyer.server.people;

import foyer.contract.words.StaffId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody who works here. Immutable, any thread. */
public final class People {
    private final Map<String, Account> byUser;
    private final Map<StaffId, Account> byId;

    public People(List<Account> accounts) {
        byUser =
                accounts.stream()
                        .collect(Collectors.toMap(a -> a.person().user(), Function.identity()));
        byId =
                accounts.stream()
                        .collect(Collectors.toMap(a -> a.person().id(), Function.identity()));
    }

    public Optional<Person> findPerson(StaffId id) {
        return Optional.ofNullable(byId.get(id)).map(Account::person);
    }

    Optional<Account> findAccount(String user) {
        return Optional.ofNullable(byUser.get(user));
    }
}
