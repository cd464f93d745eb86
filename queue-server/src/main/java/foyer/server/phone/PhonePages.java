package foyer.server.phone;

import foyer.contract.words.LinkToken;
import foyer.server.away.desk.AwayDesk;
import foyer.server.floor.LinkHash;
import foyer.server.forecast.live.Waits;
import foyer.server.ticketing.loop.SiteLoop;
import java.time.InstantSource;
import java.util.Optional;

/** Finds what to show for an address. Thread-safe. */
final class PhonePages {
    private final SiteLoop loop;
    private final Waits waits;
    private final InstantSource clock;
    private final Optional<AwayDesk> away;

    /**
     * @param away empty: nobody is written to
     */
    PhonePages(SiteLoop loop, Waits waits, InstantSource clock, Optional<AwayDesk> away) {
        this.loop = loop;
        this.waits = waits;
        this.clock = clock;
        this.away = away;
    }

    /** The hash by which the queue knows the token; empty when it cannot be one. */
    static Optional<String> findHash(String token) {
        try {
            return Optional.of(LinkHash.of(new LinkToken(token)));
        } catch (IllegalArgumentException notAToken) {
            return Optional.empty();
        }
    }

    Optional<PhonePage> find(String linkHash) {
        var now = clock.instant();
        return loop.read(state -> PhonePage.find(state, linkHash, waits, now))
                .map(page -> away.map(desk -> page.with(desk.view(linkHash))).orElse(page));
    }
}
