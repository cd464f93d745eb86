package foyer.server.counters.sitefile;

/** The site files as they are now, against the sites that run. Thread-safe. */
public interface SiteFiles {
    /** Changes nothing. */
    SiteLook look();

    /**
     * Applies what was looked at, and nothing else: when the files are others by now nothing is
     * changed, and what they are now is told.
     *
     * @param seen {@link SiteLook.Changes#seen()}
     */
    SiteLook apply(String seen);
}
