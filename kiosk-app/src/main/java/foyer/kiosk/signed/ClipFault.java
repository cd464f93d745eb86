package foyer.kiosk.signed;

/** Why a clip the site names is not shown; the console has a sentence for each. */
enum ClipFault {
    /** No such file in the folder, or no folder. */
    CLIP_MISSING,
    /** Not the site's file: an older one, or damaged. */
    CLIP_DIFFERS,
    /** The browser cannot play what is in it. */
    UNPLAYABLE
}
