package foyer.server.counters.sitefile;

import java.util.List;

/** What came of looking at the site files. */
public sealed interface SiteLook {
    /** Nothing of them can be applied. */
    record Faulty(List<String> faults) implements SiteLook {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param seen names these very files
     * @param applied false: it would be so
     */
    record Changes(String seen, boolean applied, List<OfSite> sites) implements SiteLook {
        public Changes {
            sites = List.copyOf(sites);
        }

        public boolean isAnything() {
            return sites.stream().anyMatch(one -> !one.changes().isEmpty());
        }
    }

    /**
     * Of one site.
     *
     * @param changes what becomes different, in sentences
     * @param kept what stays as it is for now, and why
     */
    record OfSite(String site, List<String> changes, List<String> kept) {
        public OfSite {
            changes = List.copyOf(changes);
            kept = List.copyOf(kept);
        }
    }
}
