package foyer.server.appointments.intake;

import foyer.contract.words.AppointmentKey;
import java.util.random.RandomGenerator;

/** Check-in codes for appointments that come without one: 8 signs, about 39 bits. */
final class NewCode {
    static final int LENGTH = 8;

    /** None can be taken for another. */
    static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private NewCode() {}

    /**
     * @param random a secure one
     */
    static AppointmentKey of(RandomGenerator random) {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return AppointmentKey.code(code.toString());
    }
}
