package foyer.kiosk.display;

import foyer.contract.Board;
import foyer.contract.DisplayPlan;
import foyer.contract.Offer;
import foyer.contract.words.CallId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that pages draw; equal screens look the same, so that a heartbeat alone draws nothing.
 *
 * @param minute the server's time to the minute: once in a while the page's own clock is set
 * @param council null until the first board or offer has come
 * @param languages the site's, its own first; never empty
 * @param latest the call on the plate
 * @param earlier those called before it, at most three, newest first
 * @param sound what is to be heard about {@code latest}; null when it has been
 * @param notices what the house tells everybody now
 * @param sign what the sign of one counter says; null on a display for a hall
 * @param shift where the picture is now
 * @param planned whether the site's file says what it is for, where it needs to; else nobody is
 *     called
 */
public record DisplayScreen(
        Contact contact,
        Instant minute,
        @Nullable Texts council,
        String zone,
        List<LanguageCode> languages,
        @Nullable Line latest,
        List<Line> earlier,
        @Nullable Sound sound,
        List<Tile> services,
        DisplayPlan.Layout layout,
        List<Texts> notices,
        @Nullable Sign sign,
        Shift shift,
        boolean planned) {
    /** Where nothing is known yet, in what language and zone it is said. */
    static final LanguageCode FALLBACK_LANGUAGE = new LanguageCode("en");

    static final String FALLBACK_ZONE = "UTC";

    public DisplayScreen {
        languages = List.copyOf(languages);
        earlier = List.copyOf(earlier);
        services = List.copyOf(services);
        notices = List.copyOf(notices);
    }

    public LanguageCode siteLanguage() {
        return languages.getFirst();
    }

    /**
     * One call.
     *
     * @param label what is written above the counter; null when the board does not say
     * @param direction where it is from here; null when nobody has set it
     * @param unhurried the customer is told to take their time
     */
    public record Line(
            CallId id,
            TicketNumber number,
            @Nullable TicketNumber alias,
            String counter,
            @Nullable Texts label,
            Board.@Nullable Direction direction,
            LanguageCode language,
            Instant calledAt,
            boolean unhurried) {}

    /**
     * One announcement: the chime, then the speech.
     *
     * @param speech the path it is served at; null without a voice
     * @param volume in percent; 0 is not heard at all
     */
    public record Sound(CallId call, @Nullable String speech, int volume) {}

    /** How far the picture is from the middle, in small steps of the page. */
    public record Shift(int x, int y) {}

    /**
     * What is at one counter.
     *
     * @param label what is written above it; null when the board does not say
     * @param open somebody serves there
     * @param number called to it or served at it now; null: nobody
     */
    public record Sign(
            String counter, @Nullable Texts label, boolean open, @Nullable TicketNumber number) {}

    /** How many wait for one service. */
    public record Tile(Texts name, int waiting, Offer.@Nullable Closed closed) {}
}
