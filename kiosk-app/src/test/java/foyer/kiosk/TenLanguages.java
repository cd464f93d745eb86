package foyer.kiosk;

import foyer.contract.Decoded;
import foyer.contract.MessageCodec;
import foyer.contract.Offer;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** What the server says of the demonstration's site, with every text in every language. */
public final class TenLanguages {
    private static final String FILE = "/foyer/kiosk/offer-in-ten-languages.json";

    private TenLanguages() {}

    public static Offer offer(long seq) {
        var offer = expecting();
        return Offers.again(offer, seq, offer.services(), List.of("find", "visit", "tell-us"));
    }

    /** With other things to do besides services. */
    public static Offer withEntries(long seq, List<String> entries) {
        var offer = expecting();
        return Offers.again(offer, seq, offer.services(), entries);
    }

    /** To a display in a house of these languages. */
    public static Offer inAHouseOf(
            List<LanguageCode> languages, ServerId server, Instant at, long seq) {
        var offer = expecting();
        return new Offer(
                offer.v(),
                server,
                1,
                seq,
                at,
                offer.zone(),
                offer.businessDay(),
                offer.council(),
                offer.siteName(),
                offer.phoneAddress(),
                offer.numberWidth(),
                languages,
                offer.groups(),
                offer.services(),
                offer.cutOver(),
                null,
                null,
                null,
                null,
                null);
    }

    /** With what somebody who comes now can expect. */
    public static Offer expecting() {
        var offer = read();
        var wait = new Offer.Wait(10, 15, 25, 4);
        var services = offer.services().stream().map(one -> Offers.expecting(one, wait)).toList();
        return Offers.again(offer, offer.seq(), services);
    }

    private static Offer read() {
        try (var file = TenLanguages.class.getResourceAsStream(FILE)) {
            return switch (new MessageCodec().decode(Offer.class, file.readAllBytes())) {
                case Decoded.Ok<Offer>(var offer) -> offer;
                case Decoded.Refused<Offer> refused -> throw new AssertionError(refused);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
