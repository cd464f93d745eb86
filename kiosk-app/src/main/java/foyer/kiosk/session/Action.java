package foyer.kiosk.session;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.NeedCode;
import foyer.contract.words.ServiceCode;
import foyer.kiosk.journey.Layer;
import java.time.Instant;

/** What can be touched. */
public sealed interface Action {
    record ChooseLanguage(LanguageCode language) implements Action {}

    record OpenGroup(String group) implements Action {}

    record OpenService(ServiceCode service) implements Action {}

    /** A place is held until then. */
    record HoldUntil(Instant at) implements Action {}

    record OpenAgency(String agency) implements Action {}

    /** A journey of the start screen. */
    record OpenEntry(String journey) implements Action {}

    /** One of the answers offered. */
    record Pick(String option) implements Action {}

    /** Something a visitor needs, or does not need after all. */
    record ToggleNeed(NeedCode need) implements Action {}

    record Rate(int rating) implements Action {}

    /** A key with one sign, as it is without shift. */
    record Type(String sign) implements Action {}

    /** Other keys. */
    record Turn(Layer layer) implements Action {}

    /** Actions without a value. */
    enum Simple implements Action {
        WAIT_HERE,
        COME_LATER,
        DO_ONLINE,
        OTHER_PLACES,
        SAY_NEEDS,
        PRINT_LEAFLET,
        BACK,
        START_AGAIN,
        NEXT_PAGE,
        CALL_HELP,
        /** The answer is whole, or is left out. */
        NEXT,
        ERASE,
        SHIFT,
        LISTEN,
        LARGER_TEXT,
        CONTRAST,
        LOWER,
        /** Clips in a sign language, or none any more. */
        SIGNED,
        /** The clip of this screen: it stops, goes on, or is shown once more. */
        PLAY_CLIP,
        CHANGE_LANGUAGE,
        STILL_HERE,
        GIVE_BACK,
        DONE
    }
}
