package foyer.contract.words;

import java.time.LocalDate;

/**
 * Numbers a kiosk may give by itself on one business day, under any service's prefix. Bands of one
 * site and day are disjoint with each other and with the server's range; a band is never returned.
 * {@code epoch} grows with every lease of the site, so an old copy of a band is recognised.
 */
public record NumberBand(LocalDate businessDay, int first, int last, long epoch) {
    public NumberBand {
        if (first < 1 || last < first || last > 999_999) {
            throw new IllegalArgumentException(
                    "band "
                            + first
                            + " to "
                            + last
                            + " is not an ascending range within 1 to 999999");
        }
        if (epoch < 1) {
            throw new IllegalArgumentException("band epoch " + epoch + " is not 1 or more");
        }
    }

    public boolean contains(int number) {
        return number >= first && number <= last;
    }
}
