package foyer.server.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.Texts;
import foyer.server.DemoSite;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SiteTest {
    private static final Texts NAME = Texts.of(new LanguageCode("en"), "Kiosk");

    @Test
    void theNightBelongsToTheDayBefore() throws IOException {
        var site = DemoSite.load();

        assertThat(site.businessDay(Instant.parse("2026-11-22T02:59:59Z")))
                .isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(site.businessDay(Instant.parse("2026-11-22T03:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void theBusinessDayFollowsTheLocalClockInSummer() throws IOException {
        assertThat(DemoSite.load().businessDay(Instant.parse("2026-07-01T02:30:00Z")))
                .isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void twoKiosksWithOneMarkAreNoSite() throws IOException {
        var site = DemoSite.load();
        var nodes = new ArrayList<>(site.nodes());
        nodes.add(new SiteNode(new NodeId("kiosk-9"), SiteNode.Role.KIOSK, 1, NAME));

        assertThatThrownBy(() -> Sites.withNodes(site, nodes)).hasMessageContaining("kiosk mark 1");
    }

    @Test
    void aDirectionFromADisplayThatIsNotThereIsNoSite() throws IOException {
        var site = DemoSite.load();
        var kiosks = site.nodes().stream().filter(n -> n.role() == SiteNode.Role.KIOSK).toList();

        assertThatThrownBy(() -> Sites.withNodes(site, kiosks)).hasMessageContaining("hall-1");
    }

    @Test
    void bandsStayWithinTheOfflineRange() {
        assertThat(Numbering.DEFAULT.bands()).isEqualTo(10);
        assertThatThrownBy(() -> new Numbering(1, 3, 700, 999, 301))
                .hasMessageContaining("bandSize");
        assertThatThrownBy(() -> new Numbering(1, 3, 1, 999, 30))
                .hasMessageContaining("offlineFrom");
    }
}
