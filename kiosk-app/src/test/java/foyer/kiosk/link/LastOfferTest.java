package foyer.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.MessageCodec;
import foyer.contract.Offer;
import foyer.kiosk.Offers;
import foyer.kiosk.TenLanguages;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node still knows of its site when it starts without the server. */
class LastOfferTest {
    private static final LocalTime CUT_OVER = LocalTime.of(22, 30);

    @TempDir private Path folder;

    private LastOffer file() {
        return new LastOffer(folder.resolve("offer.json"), new MessageCodec());
    }

    @Test
    void whenTheDayTurnsIsKnownWithoutTheServer() {
        file().save(Offers.turningAt(CUT_OVER, 1));
        assertThat(file().load())
                .hasValueSatisfying(
                        offer -> {
                            assertThat(offer.cutOver()).isEqualTo(CUT_OVER);
                            assertThat(offer.zone()).isEqualTo("Europe/London");
                        });
    }

    @Test
    void aChangedCutOverReplacesTheOldOne() {
        var file = file();
        file.save(Offers.open(1));
        file.save(Offers.turningAt(CUT_OVER, 2));
        assertThat(file().load().map(offer -> offer.cutOver())).isEqualTo(Optional.of(CUT_OVER));
    }

    /** A kiosk that starts without the server still knows what else there is to do. */
    @Test
    void otherWaysAndOtherOrganisationsAreKept() {
        var offer = TenLanguages.offer(7);
        file().save(offer);

        var read = file().load().orElseThrow();
        assertThat(read.agencies()).isNotEmpty().isEqualTo(offer.agencies());
        assertThat(read.needs()).isNotEmpty().isEqualTo(offer.needs());
        assertThat(read.services())
                .extracting(Offer.Service::ways)
                .isEqualTo(offer.services().stream().map(Offer.Service::ways).toList());
    }
}
