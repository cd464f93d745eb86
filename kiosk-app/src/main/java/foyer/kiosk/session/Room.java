package foyer.kiosk.session;

/** How much of a list fits: the whole screen, or what is within reach from a wheelchair. */
public enum Room {
    WHOLE(8, 10),
    LOW(4, 9);

    /** Up to this many languages fit either, since the button for more is not there then. */
    private static final int LANGUAGES_WITHOUT_MORE = 10;

    private final int tiles;
    private final int languages;

    Room(int tiles, int languages) {
        this.tiles = tiles;
        this.languages = languages;
    }

    int tilesAPage() {
        return tiles;
    }

    int languagesAPage(int all) {
        return all <= LANGUAGES_WITHOUT_MORE ? LANGUAGES_WITHOUT_MORE : languages;
    }
}
