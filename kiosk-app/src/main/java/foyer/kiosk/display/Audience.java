package foyer.kiosk.display;

/**
 * Who can see and hear this display now.
 *
 * @param pages browsers showing it
 * @param audible those of them that may play sound
 */
public record Audience(int pages, int audible) {
    static final Audience NOBODY = new Audience(0, 0);

    public Audience {
        if (pages < 0 || audible < 0 || audible > pages) {
            throw new IllegalArgumentException(audible + " of " + pages + " pages audible");
        }
    }
}
