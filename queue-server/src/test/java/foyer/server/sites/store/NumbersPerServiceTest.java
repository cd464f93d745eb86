package foyer.server.sites.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.contract.words.NumberPrefix;
import foyer.contract.words.ServiceCode;
import foyer.server.sites.NumberStyle;
import foyer.server.sites.Service;
import foyer.server.sites.ServiceGroup;
import foyer.server.sites.Site;
import foyer.server.sites.Sites;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers per service or group: prefix, start and padding. */
class NumbersPerServiceTest {
    private final Site site = Sites.of(FullSite.YAML);

    @Test
    void aServiceWithoutAPrefixSharesTheRowOfItsGroup() {
        assertThat(service("waste").prefix()).isEqualTo(new NumberPrefix("D"));
        assertThat(site.numberStyle(new NumberPrefix("D"))).isEqualTo(new NumberStyle(100, 4));
    }

    @Test
    void aServiceMayBeginElsewhereAndOthersBeginAsTheSiteSays() {
        assertThat(site.numberStyle(new NumberPrefix("C"))).isEqualTo(new NumberStyle(200, 3));
        assertThat(site.numberStyle(new NumberPrefix("P"))).isEqualTo(new NumberStyle(1, 3));
    }

    @Test
    void twoServicesOfOneGroupMayHaveOnePrefixAndNoOthersMay() {
        var shared =
                Sites.of(
                        FullSite.YAML
                                .replace("    group: cars\n", "    group: street\n")
                                .replace("    prefix: P\n", ""));
        assertThat(shared.getService(new ServiceCode("parking")).prefix())
                .isEqualTo(shared.getService(new ServiceCode("waste")).prefix());

        var taken = FullSite.YAML.replace("    prefix: P\n", "    prefix: D\n");
        assertThat(SiteFile.read("site.yaml", taken))
                .as("parking is in another group than the one whose prefix it takes")
                .isInstanceOf(SiteFile.Loaded.Faulty.class);
    }

    @Test
    void whatStandsWithinAGroupStandsBehindTheOutermostTile() {
        assertThat(site.findTile(service("parking")).map(ServiceGroup::id)).contains("street");
        assertThat(site.findTile(service("waste")).map(ServiceGroup::id)).contains("street");
        assertThat(site.findTile(service("tax"))).isEmpty();
    }

    /** Also for sites that are made and not read. */
    @Test
    void noSiteHasNumbersThatCouldBeTakenForAnothers() {
        assertThatThrownBy(() -> first(service("tax").numbered(new NumberPrefix("PA"), null)))
                .hasMessageContaining("one begins the other");
        assertThatThrownBy(() -> first(service("tax").numbered(new NumberPrefix("K"), null)))
                .hasMessageContaining("kept for numbers a kiosk makes up");
        assertThatThrownBy(
                        () ->
                                first(
                                        service("tax")
                                                .numbered(
                                                        new NumberPrefix("C"),
                                                        new NumberStyle(999, 3))))
                .hasMessageContaining("lies among the kiosks' own, 700 to 999");
    }

    private Service service(String code) {
        return site.getService(new ServiceCode(code));
    }

    /** The same site with its first service changed. */
    private Site first(Service changed) {
        return Sites.withServices(site, List.of(changed, service("waste"), service("parking")));
    }
}
