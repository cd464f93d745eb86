package foyer.kiosk.session;

/**
 * How a visitor is spoken to.
 *
 * @param listening each new screen is spoken
 * @param volume 1 to {@link #LOUDEST}
 */
public record Hearing(boolean listening, int volume) {
    public static final int LOUDEST = 10;

    /** Nobody listens, and whoever begins to is not startled. */
    public static final Hearing USUAL = new Hearing(false, 5);

    public Hearing {
        if (volume < 1 || volume > LOUDEST) {
            throw new IllegalArgumentException("volume " + volume);
        }
    }

    Hearing listening(boolean wanted) {
        return new Hearing(wanted, volume);
    }

    Hearing louder(int steps) {
        return new Hearing(listening, Math.clamp(volume + (long) steps, 1, LOUDEST));
    }
}
