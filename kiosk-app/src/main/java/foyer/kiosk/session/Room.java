package foyer.kiosk.session;

/** How much of a list fits: the whole screen, or what is within reach from a wheelchair. */
public enum Room {
    WHOLE(8, 10, 7),
    LOW(4, 9, 5);

    /** Up to this many languages fit either, since the button for more is not there then. */
    private static final int LANGUAGES_WITHOUT_MORE = 10;

    private final int tiles;
    private final int languages;
    private final int options;

    Room(int tiles, int languages, int options) {
        this.tiles = tiles;
        this.languages = languages;
        this.options = options;
    }

    int tilesAPage() {
        return tiles;
    }

    /** One more fits when that is the last, since the button for more is not there then. */
    int optionsAPage(int all) {
        return all <= options + 1 ? options + 1 : options;
    }

    int languagesAPage(int all) {
        return all <= LANGUAGES_WITHOUT_MORE ? LANGUAGES_WITHOUT_MORE : languages;
    }
}
