package foyer.devices.text;

/**
 * The size and weight of letters.
 *
 * @param sizeDots the em in dots, 8 to 400
 */
public record FontSpec(int sizeDots, Weight weight) {
    private static final int SMALLEST_DOTS = 8;
    private static final int LARGEST_DOTS = 400;

    public FontSpec {
        if (sizeDots < SMALLEST_DOTS || sizeDots > LARGEST_DOTS) {
            throw new IllegalArgumentException(
                    "letters of %d dots; accepted: %d to %d"
                            .formatted(sizeDots, SMALLEST_DOTS, LARGEST_DOTS));
        }
    }
}
