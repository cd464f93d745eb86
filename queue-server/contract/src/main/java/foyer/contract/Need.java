package foyer.contract;

import foyer.contract.words.NeedCode;
import foyer.contract.words.Texts;

/** Something a visitor can say they need, such as a hearing loop. */
public record Need(NeedCode code, Texts name) {
    /** So many are offered, and so many can be chosen. */
    public static final int MOST = 6;
}
