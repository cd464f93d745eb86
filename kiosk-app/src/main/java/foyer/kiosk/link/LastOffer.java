package foyer.kiosk.link;

import foyer.contract.Decoded;
import foyer.contract.Limits;
import foyer.contract.MessageCodec;
import foyer.contract.Offer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last offer on disk, so that a node that starts without the server still knows the services.
 * Written only when something other than waits has changed. Confined to one thread.
 */
final class LastOffer {
    private static final Logger LOG = LoggerFactory.getLogger(LastOffer.class);

    private final Path file;
    private final MessageCodec codec;
    private @Nullable Offer saved;

    LastOffer(Path file, MessageCodec codec) {
        this.file = file;
        this.codec = codec;
    }

    Optional<Offer> load() {
        try {
            if (!Files.exists(file) || Files.size(file) > Limits.VIEW_BYTES) {
                return Optional.empty();
            }
            return switch (codec.decode(Offer.class, Files.readAllBytes(file))) {
                case Decoded.Ok<Offer>(var offer) -> Optional.of(offer);
                case Decoded.Refused<Offer> refused -> {
                    LOG.warn("the offer on disk is not used: {}", refused.problem());
                    yield Optional.empty();
                }
            };
        } catch (IOException e) {
            LOG.warn("the offer on disk is not readable: {}", e.toString());
            return Optional.empty();
        }
    }

    void save(Offer offer) {
        var lasting = lasting(offer);
        if (lasting.equals(saved)) {
            return;
        }
        try {
            write(codec.encode(lasting));
            saved = lasting;
        } catch (IOException e) {
            LOG.warn("the offer was not written: {}", e.toString());
        }
    }

    /** Whole or not at all, also when the power goes. */
    private void write(byte[] bytes) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var channel =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Without what changes every few seconds and is worth nothing later. */
    private static Offer lasting(Offer offer) {
        return new Offer(
                offer.v(),
                offer.server(),
                0,
                0,
                Instant.EPOCH,
                offer.zone(),
                offer.businessDay(),
                offer.council(),
                offer.siteName(),
                offer.phoneAddress(),
                offer.numberWidth(),
                offer.languages(),
                offer.groups(),
                offer.services().stream().map(LastOffer::lasting).toList(),
                offer.cutOver(),
                offer.agencies(),
                offer.entries(),
                offer.needs(),
                offer.theme(),
                offer.signed());
    }

    private static Offer.Service lasting(Offer.Service service) {
        return new Offer.Service(
                service.code(),
                service.group(),
                service.name(),
                service.hint(),
                service.shortName(),
                service.icon(),
                service.prefix(),
                service.closed(),
                service.standardMinutes(),
                0,
                service.place(),
                service.way(),
                service.opensAt(),
                service.instead(),
                service.width(),
                null,
                service.ways());
    }
}
