package foyer.kiosk.display;

import foyer.contract.words.CallId;

/** What a page that shows this display tells it. Any thread; close it when the page goes. */
public final class OpenPage implements AutoCloseable {
    private final DisplayRole role;
    private final Showings.Showing page;
    private final boolean shown;

    OpenPage(DisplayRole role, Showings.Showing page, boolean shown) {
        this.role = role;
        this.page = page;
        this.shown = shown;
    }

    /** Whether it is told of calls at all: one page too many must not look as if it were. */
    public boolean isShown() {
        return shown;
    }

    /** The call is really on the glass. */
    public void rendered(CallId call) {
        role.rendered(call);
    }

    /**
     * The announcement is over.
     *
     * @param spoken the number was heard, not the chime alone
     */
    public void finished(CallId call, boolean spoken) {
        role.finished(call, spoken);
    }

    /** Whether the browser lets the page play sound. */
    public void audible(boolean audible) {
        page.audible(audible);
        role.audienceChanged();
    }

    @Override
    public void close() {
        role.closed(page);
    }
}
