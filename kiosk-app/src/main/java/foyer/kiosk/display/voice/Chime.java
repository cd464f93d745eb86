package foyer.kiosk.display.voice;

/**
 * Two soft falling tones, a third apart, made here so that no recording of unknown licence is
 * needed. Between 500 and 900 Hz most people hear best, also with age.
 */
final class Chime {
    private static final double HIGH_HZ = 783.99;
    private static final double LOW_HZ = 622.25;
    private static final double SECOND_STARTS = 0.38;
    private static final double SECONDS = 1.5;
    private static final double LOUDNESS = 0.42;

    private Chime() {}

    static Sound sound() {
        var samples = new short[(int) (SECONDS * Sound.RATE)];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / Sound.RATE;
            double value = tone(HIGH_HZ, t) + tone(LOW_HZ, t - SECOND_STARTS);
            samples[i] = (short) (value * LOUDNESS * fadeOut(t) * Short.MAX_VALUE);
        }
        return new Sound(Sound.RATE, samples);
    }

    /** A struck bar: quick but not clicking at the start, overtones that die before the tone. */
    private static double tone(double hz, double t) {
        if (t < 0) {
            return 0;
        }
        double attack = Math.min(1, t / 0.012);
        return attack
                * (wave(hz, t) * Math.exp(-3.6 * t)
                        + 0.28 * wave(2 * hz, t) * Math.exp(-6 * t)
                        + 0.1 * wave(4 * hz, t) * Math.exp(-14 * t));
    }

    private static double wave(double hz, double t) {
        return Math.sin(2 * Math.PI * hz * t);
    }

    private static double fadeOut(double t) {
        return Math.min(1, (SECONDS - t) / 0.1);
    }
}
