package foyer.server.people;

import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/**
 * Checks who is signing in. An unknown user takes as long as a wrong password, and only a few are
 * checked at once, because each costs a good part of a second of a processor. Thread-safe.
 */
public final class SignInDesk {
    private static final int AT_ONCE = 2;
    private static final int MAX_TYPED = 200;

    private final People people;
    private final InstantSource clock;
    private final Throttle throttle = new Throttle();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final PasswordHash nobody;

    /**
     * @param salt random bytes for the hash that stands in for unknown users
     * @param iterations as the real hashes have them
     */
    public SignInDesk(People people, InstantSource clock, byte[] salt, int iterations) {
        this.people = people;
        this.clock = clock;
        this.nobody = PasswordHash.of(new char[] {'-'}, salt, iterations);
    }

    public SignInResult signIn(String typedUser, char[] password) {
        var user = typedUser.strip().toLowerCase(Locale.ROOT);
        if (user.length() > MAX_TYPED || password.length > MAX_TYPED) {
            return new SignInResult.Wrong();
        }
        var left = throttle.left(user, clock.instant());
        if (left.isPositive()) {
            return new SignInResult.Wait(left);
        }
        if (!room.tryAcquire()) {
            return new SignInResult.Busy();
        }
        try {
            return check(user, password);
        } finally {
            room.release();
        }
    }

    private SignInResult check(String user, char[] password) {
        var account = people.findAccount(user);
        boolean right = account.map(Account::password).orElse(nobody).matches(password);
        if (account.isEmpty() || !right) {
            throttle.failed(user, clock.instant());
            return new SignInResult.Wrong();
        }
        throttle.succeeded(user);
        return new SignInResult.Welcome(account.get().person());
    }
}
