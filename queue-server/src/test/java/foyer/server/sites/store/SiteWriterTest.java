package foyer.server.sites.store;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.DemoSite;
import foyer.server.sites.Site;
import foyer.server.sites.Sites;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteWriterTest {
    @Test
    void theDemonstrationWrittenAndReadIsTheSameSite() {
        var demo = DemoSite.load();

        assertThat(Sites.of(SiteFile.write(demo))).isEqualTo(demo);
    }

    @Test
    void everythingThatCanBeConfiguredIsWrittenAndRead() {
        var full = Sites.of(FullSite.YAML);
        var written = SiteFile.write(full);

        assertThat(Sites.of(written)).isEqualTo(full);
        assertThat(SiteFile.write(Sites.of(written))).isEqualTo(written);
        for (var key : FullSite.KEYS) {
            assertThat(written).contains(key + ":");
        }
    }

    @Test
    void withoutAChangeThereIsNothingToSay() {
        assertThat(SiteDiff.sentences(Sites.of(FullSite.YAML), Sites.of(FullSite.YAML))).isEmpty();
    }

    @Test
    void aDiffSaysInSentencesWhatIsDifferent() {
        var after =
                FullSite.YAML
                        .replace("standardMinutes: 20", "standardMinutes: 30")
                        .replace("perDay: 40", "perDay: 50")
                        .replace("saturday: \"10:00-12:00\"", "saturday: closed")
                        .replace("{id: 2, label: {en: Counter 2}", "{id: 3, label: {en: Counter 3}")
                        .replace("Christmas Day", "Christmas")
                        .replace("recalls: 3", "recalls: 2")
                        .replace("waiting: 5", "waiting: 6");

        assertThat(SiteDiff.sentences(Sites.of(FullSite.YAML), Sites.of(after)))
                .containsExactly(
                        "The site: hours, saturday was 10:00-12:00, is closed.",
                        "The site: calls, recalls was 3, is 2.",
                        "Special day 2026-12-25 (Christmas): name, en was Christmas Day, is Christmas.",
                        "Service tax (Tax): the promised wait in minutes was 20, is 30.",
                        "Service tax (Tax): quota, tickets a day was 40, is 50.",
                        "Work profile all (All): overflow, parking, waiting was 5, is 6.",
                        "Counter 2 (Counter 2) is removed.",
                        "Counter 3 (Counter 3) is new.");
    }

    @Test
    void aDiffTellsOfOtherWaysAndOtherOrganisations() {
        var after =
                FullSite.YAML
                        .replace("[20, 90]", "[30]")
                        .replace("Type the number on it", "Pay")
                        .replace("rates, bill, band", "rates")
                        .replace("0800 144 8848", "0800 111");

        assertThat(SiteDiff.sentences(Sites.of(FullSite.YAML), Sites.of(after)))
                .containsExactly(
                        "The site: held places, minutes was 20, 90, is 30.",
                        "Agency advice (Advice Centre): phone was 0800 144 8848, is 0800 111.",
                        "Service tax (Tax): online, steps, 2, en was Type the number on it, is"
                                + " Pay.",
                        "Service tax (Tax): what people call it, en was rates, bill, band, is"
                                + " rates.");
    }

    @Test
    void aDiffTellsOfDisplaysAndMessages() {
        var after =
                FullSite.YAML
                        .replace("layout: calls-and-messages", "layout: calls")
                        .replace("until eight", "until nine")
                        .replace("alarmSeconds: 5", "alarmSeconds: 6");

        assertThat(SiteDiff.sentences(Sites.of(FullSite.YAML), Sites.of(after)))
                .containsExactly(
                        "The site: displays, alarm seconds was 5, is 6.",
                        "Message library: text, en was The library is open until eight, is The library is open until nine.",
                        "Node hall-1 (Hall): display, layout was calls-and-messages, is calls.");
    }

    @Test
    void theOrderOfTilesIsAChangeToo() {
        var demo = DemoSite.load();
        var turned = Sites.withServices(demo, demo.services().reversed());

        assertThat(SiteDiff.sentences(demo, turned))
                .singleElement()
                .asString()
                .startsWith("Services are now in the order not-sure, electoral");
    }

    /** Each line of the file that can be broken off or changed is a difference that is told. */
    @Test
    void noDifferenceIsLeftUntold() {
        var full = Sites.of(FullSite.YAML);
        int told = 0;
        for (var line : FullSite.YAML.lines().toList()) {
            for (var change : List.of(changed(line), "")) {
                var text =
                        FullSite.YAML.replace(line + "\n", change.isEmpty() ? "" : change + "\n");
                if (SiteFile.read("x", text) instanceof SiteFile.Loaded.Ok(Site other)
                        && !other.equals(full)) {
                    told++;
                    assertThat(SiteDiff.sentences(full, other)).as(change).isNotEmpty();
                }
            }
        }
        assertThat(told).isGreaterThan(30);
    }

    /** Every number one more, every text one letter longer. */
    private static String changed(String line) {
        var digit = line.replaceFirst("(: )([1-8])\\b", "$19");
        return digit.equals(line) ? line.replaceFirst("(en: [A-Za-z ]+)", "$1x") : digit;
    }
}
