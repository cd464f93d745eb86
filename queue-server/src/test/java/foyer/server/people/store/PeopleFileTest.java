package foyer.server.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.StaffId;
import foyer.server.people.People;
import foyer.server.people.Person;
import foyer.server.people.Role;
import foyer.server.people.SignInDesk;
import foyer.server.people.SignInResult;
import foyer.server.yaml.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleFileTest {
    private static final int QUICK = 10;
    private static final String TWO =
            """
            # the staff
            foyer: 1
            people:
              - id: s-1
                user: dana # our first – ✓
                name: Dana Okafor
                roles: [advisor, supervisor]
                password: correct horse # to be changed
              - {id: s-2, user: piotr, password: "battery staple", name: Piotr Nowak, roles: [advisor]}
            """;

    @TempDir Path dir;
    private Path file;

    @BeforeEach
    void name() {
        file = dir.resolve("people.yaml");
    }

    @Test
    void plainPasswordsAreReplacedByHashesAndTheRestStays() throws IOException {
        var people = ok(TWO);

        var after = Files.readString(file);
        assertThat(after).doesNotContain("correct horse").doesNotContain("battery staple");
        assertThat(after.replaceAll("passwordHash: [^\\s,]+", "H"))
                .isEqualTo(
                        TWO.replace("password: correct horse", "H")
                                .replace("password: \"battery staple\"", "H"));
        assertThat(people.findPerson(new StaffId("s-1")).map(Person::name)).contains("Dana Okafor");
        assertThat(people.findPerson(new StaffId("s-1")).orElseThrow().has(Role.SUPERVISOR))
                .isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theNextStartReadsTheHashesAndWritesNothing() throws IOException {
        ok(TWO);
        var hashed = Files.readString(file);

        var people = ok(hashed);

        assertThat(Files.readString(file)).isEqualTo(hashed);
        assertThat(signIn(people, "dana", "correct horse"))
                .isInstanceOf(SignInResult.Welcome.class);
        assertThat(signIn(people, "piotr", "battery staple"))
                .isInstanceOf(SignInResult.Welcome.class);
        assertThat(signIn(people, "piotr", "correct horse")).isEqualTo(new SignInResult.Wrong());
    }

    @Test
    void everyFaultIsNamedAndTheFileIsLeftAlone() throws IOException {
        var broken =
                """
                foyer: 1
                people:
                  - {id: s-1, user: dana, name: Dana, roles: [advisr], password: correct horse}
                  - {id: s-1, user: Piotr, name: Piotr, roles: [advisor], password: short}
                  - {id: s-3, user: amal, name: Amal, roles: [advisor]}
                  - {id: s-4, user: mei, name: Mei, roles: [advisor], passwordHash: hunter2}
                """;

        assertThat(faults(broken))
                .extracting(Fault::toString)
                .containsExactly(
                        "people.yaml:3:47 people[0].roles[0]: unknown role 'advisr'; did you mean 'advisor'?",
                        "people.yaml:4:10 people[1].id: 's-1' is there twice, first in line 3",
                        "people.yaml:4:69 people[1].password: has 5 characters, accepted are 8 to 200",
                        "people.yaml:5:5 people[2]: has to have either 'password' or 'passwordHash'",
                        "people.yaml:6:69 people[3].passwordHash: password hash is not pbkdf2-sha512:iterations:salt:hash");
        assertThat(Files.readString(file)).isEqualTo(broken);
    }

    private static SignInResult signIn(People people, String user, String password) {
        return new SignInDesk(people, InstantSource.system(), new byte[16], QUICK)
                .signIn(user, password.toCharArray());
    }

    private People ok(String text) throws IOException {
        return switch (load(text)) {
            case PeopleFile.Loaded.Ok(People people) -> people;
            case PeopleFile.Loaded.Faulty(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }

    private List<Fault> faults(String text) throws IOException {
        return switch (load(text)) {
            case PeopleFile.Loaded.Ok _ -> List.of();
            case PeopleFile.Loaded.Faulty(List<Fault> faults) -> faults;
        };
    }

    private PeopleFile.Loaded load(String text) throws IOException {
        Files.writeString(file, text);
        return PeopleFile.load(file, new Random(7), QUICK);
    }
}
