package foyer.server.forecast;

/**
 * Makes a range keep its word: what recently happened is measured against what would have been told
 * uncorrected, in units of the told width, and the range is set to where eight of ten of these fell
 * (split-conformal, locally weighted: Lei et al., JASA 2018; both ends for themselves: Romano,
 * Patterson and Candès, NeurIPS 2019). Short and long waits err differently, so each band of them
 * has its own memory, as Mondrian conformal prediction has. Not thread-safe.
 */
final class Correction {
    private static final double[] BANDS = {120, 420, 900, 1800};
    private static final int REMEMBERED = 700;
    private static final int ENOUGH = 60;

    /** Seconds that make no difference to anybody, so that a certain forecast has a width too. */
    private static final double GRAIN = 15;

    private final Scores[] bands = new Scores[BANDS.length + 1];
    private final Scores all = new Scores(2 * REMEMBERED);

    Correction() {
        for (int band = 0; band < bands.length; band++) {
            bands[band] = new Scores(REMEMBERED);
        }
    }

    void add(Outlook raw, double happened) {
        double score = (happened - raw.middle()) / unit(raw);
        bands[band(raw)].add(score);
        all.add(score);
    }

    Outlook correct(Outlook raw) {
        var scores = bands[band(raw)].count() < ENOUGH ? all : bands[band(raw)];
        if (scores.count() < ENOUGH) {
            return raw;
        }
        double low = moved(raw, scores.quantile(0.1));
        double middle = moved(raw, scores.quantile(0.5));
        double high = moved(raw, scores.quantile(0.9));
        return new Outlook(raw.ahead(), low, middle, high, raw.mean());
    }

    private static double moved(Outlook raw, double score) {
        return Math.max(0, raw.middle() + score * unit(raw));
    }

    private static double unit(Outlook raw) {
        return raw.width() + GRAIN;
    }

    private static int band(Outlook raw) {
        int band = 0;
        while (band < BANDS.length && raw.middle() >= BANDS[band]) {
            band++;
        }
        return band;
    }
}
