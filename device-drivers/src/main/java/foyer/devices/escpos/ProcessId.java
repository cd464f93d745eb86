package foyer.devices.escpos;

/**
 * The four printable characters a printer repeats when a job is on paper.
 *
 * @see EncodedJob
 */
record ProcessId(String characters) {
    private static final int LOWEST = 0x20;
    private static final int DIGITS = 0x7e - LOWEST + 1;
    private static final int LENGTH = 4;

    /** The id of the n-th job; they repeat after 81 million. */
    static ProcessId ofNumber(long number) {
        char[] characters = new char[LENGTH];
        long rest = number;
        for (int i = LENGTH - 1; i >= 0; i--) {
            characters[i] = (char) (LOWEST + Math.floorMod(rest, DIGITS));
            rest = Math.floorDiv(rest, DIGITS);
        }
        return new ProcessId(new String(characters));
    }
}
