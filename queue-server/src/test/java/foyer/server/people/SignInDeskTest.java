package foyer.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignInDeskTest {
    private static final int QUICK = 10;
    private static final byte[] SALT = new byte[PasswordHash.SALT_BYTES];
    private static final Person DANA =
            new Person(new StaffId("s-1"), "dana", "Dana Okafor", Set.of(Role.ADVISOR));

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
    private final SignInDesk desk =
            new SignInDesk(
                    new People(
                            List.of(
                                    new Account(
                                            DANA,
                                            PasswordHash.of(
                                                    "correct horse".toCharArray(), SALT, QUICK)))),
                    now::get,
                    SALT,
                    QUICK);

    @Test
    void theRightPasswordIsWelcomeWhateverTheCaseOfTheName() {
        assertThat(signIn(" Dana ", "correct horse")).isEqualTo(new SignInResult.Welcome(DANA));
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreToldTheSame() {
        assertThat(signIn("dana", "wrong horse")).isEqualTo(new SignInResult.Wrong());
        assertThat(signIn("nobody", "correct horse")).isEqualTo(new SignInResult.Wrong());
        assertThat(signIn("nobody", "-")).isEqualTo(new SignInResult.Wrong());
    }

    @Test
    void guessingGetsSlowerButNeverLocksForLong() {
        for (int i = 0; i < Throttle.FREE; i++) {
            assertThat(signIn("dana", "guess")).isEqualTo(new SignInResult.Wrong());
        }
        assertThat(signIn("dana", "correct horse"))
                .isEqualTo(new SignInResult.Wait(Duration.ofSeconds(1)));

        for (int i = 0; i < 20; i++) {
            now.updateAndGet(at -> at.plus(Throttle.LONGEST));
            assertThat(signIn("dana", "guess")).isEqualTo(new SignInResult.Wrong());
        }
        assertThat(signIn("dana", "guess")).isEqualTo(new SignInResult.Wait(Throttle.LONGEST));

        now.updateAndGet(at -> at.plus(Throttle.LONGEST));
        assertThat(signIn("dana", "correct horse")).isInstanceOf(SignInResult.Welcome.class);
        assertThat(signIn("dana", "guess")).isEqualTo(new SignInResult.Wrong());
    }

    @Test
    void oneUsersGuessesDoNotSlowAnother() {
        for (int i = 0; i < 10; i++) {
            signIn("nobody", "guess");
        }
        assertThat(signIn("dana", "correct horse")).isInstanceOf(SignInResult.Welcome.class);
    }

    @Test
    void whatIsRememberedOfGuessesIsBounded() {
        var throttle = new Throttle();
        for (int i = 0; i < Throttle.MAX_USERS + 500; i++) {
            throttle.failed("user-" + i, now.get());
        }
        assertThat(throttle.size()).isEqualTo(Throttle.MAX_USERS);
    }

    @Test
    void aHashComesBackFromItsText() {
        var hash = PasswordHash.of("secret-1".toCharArray(), SALT, QUICK);

        assertThat(PasswordHash.parse(hash.text())).isEqualTo(hash);
        assertThat(PasswordHash.parse(hash.text()).matches("secret-1".toCharArray())).isTrue();
        assertThat(hash.matches("secret-2".toCharArray())).isFalse();
        assertThat(hash).hasToString("PasswordHash[hidden]");
    }

    private SignInResult signIn(String user, String password) {
        return desk.signIn(user, password.toCharArray());
    }
}
