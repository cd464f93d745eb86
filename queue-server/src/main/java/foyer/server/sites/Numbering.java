package foyer.server.sites;

/**
 * How ticket numbers are shared out under every prefix, so that no two givers can collide: the
 * server gives {@code first} to {@code offlineFrom - 1} and then goes on above {@code offlineTo};
 * kiosks lease bands of {@code bandSize} numbers between.
 *
 * @param width least digits of a number
 */
public record Numbering(int first, int width, int offlineFrom, int offlineTo, int bandSize) {
    public static final Numbering DEFAULT = new Numbering(1, 3, 700, 999, 30);
    public static final int MAX_NUMBER = 999_999;

    public Numbering {
        require("first", first, 1, MAX_NUMBER);
        require("width", width, 1, 6);
        require("offlineFrom", offlineFrom, first + 1, MAX_NUMBER);
        require("offlineTo", offlineTo, offlineFrom, MAX_NUMBER);
        require("bandSize", bandSize, 1, offlineTo - offlineFrom + 1);
    }

    /** How many nodes can hold a band of one day. */
    public int bands() {
        return (offlineTo - offlineFrom + 1) / bandSize;
    }

    /** Whether a number is one of those kiosks give by themselves. */
    public boolean isOffline(int number) {
        return number >= offlineFrom && number <= offlineTo;
    }

    private static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " is " + value + ", accepted are " + least + " to " + most);
        }
    }
}
