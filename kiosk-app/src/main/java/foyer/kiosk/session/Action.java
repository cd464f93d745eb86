package foyer.kiosk.session;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import java.time.Instant;

/** What can be touched. */
public sealed interface Action {
    record ChooseLanguage(LanguageCode language) implements Action {}

    record OpenGroup(String group) implements Action {}

    record OpenService(ServiceCode service) implements Action {}

    /** A place is held until then. */
    record HoldUntil(Instant at) implements Action {}

    record OpenAgency(String agency) implements Action {}

    /** Actions without a value. */
    enum Simple implements Action {
        WAIT_HERE,
        COME_LATER,
        DO_ONLINE,
        OTHER_PLACES,
        PRINT_LEAFLET,
        BACK,
        START_AGAIN,
        NEXT_PAGE,
        CALL_HELP,
        LISTEN,
        LARGER_TEXT,
        CONTRAST,
        LOWER,
        CHANGE_LANGUAGE,
        STILL_HERE,
        GIVE_BACK,
        DONE
    }
}
