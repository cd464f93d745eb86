package foyer.kiosk.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Signed;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the clips a site names a kiosk can play. */
class SignedShelfTest {
    private static final byte[] FILM = {1, 2, 3};

    @TempDir Path folder;
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicReference<Map<String, String>> playable = new AtomicReference<>(Map.of());
    private SignedShelf shelf;

    @AfterEach
    void close() {
        if (shelf != null) {
            shelf.close();
        }
    }

    private void start() {
        shelf = SignedShelf.start(Optional.of(folder), nanos::get, playable::set);
    }

    private static Signed site(String... files) throws Exception {
        var clips = new ArrayList<Signed.Clip>();
        for (var file : files) {
            clips.add(new Signed.Clip(file.replaceAll("\\..*", ""), file, sha256(FILM)));
        }
        return new Signed("bsl", clips);
    }

    private void awaitHealth(DeviceState state, String reason) {
        await().until(
                        () ->
                                shelf.health()
                                        .equals(
                                                List.of(
                                                        new DeviceHealth(
                                                                "signed", state, reason))));
    }

    @Test
    void theSitesOwnFilesArePlayed() throws Exception {
        Files.write(folder.resolve("groups.webm"), FILM);
        Files.write(folder.resolve("ticket.mp4"), FILM);
        start();
        shelf.offer(site("groups.webm", "ticket.mp4"));
        await().untilAtomic(
                        playable,
                        org.hamcrest.Matchers.equalTo(
                                Map.of("groups", "groups.webm", "ticket", "ticket.mp4")));
        assertThat(shelf.health())
                .containsExactly(new DeviceHealth("signed", DeviceState.READY, ""));
    }

    @Test
    void aFileThatIsNotHereIsLeftOutAndStaffAreTold() throws Exception {
        Files.write(folder.resolve("groups.webm"), FILM);
        start();
        var told = new AtomicLong();
        shelf.onHealth(told::incrementAndGet);
        shelf.offer(site("groups.webm", "ticket.webm"));
        awaitHealth(DeviceState.WARNING, "CLIP_MISSING");
        assertThat(shelf.playable()).containsOnlyKeys("groups");
        await().untilAtomic(told, org.hamcrest.Matchers.greaterThan(0L));
    }

    @Test
    void anotherFileUnderTheNameIsNone() throws Exception {
        Files.writeString(folder.resolve("groups.webm"), "an older one");
        start();
        shelf.offer(site("groups.webm"));
        awaitHealth(DeviceState.WARNING, "CLIP_DIFFERS");
        assertThat(shelf.playable()).isEmpty();
    }

    @Test
    void aFileAsLargeAsADiskIsNotRead() throws Exception {
        try (var large = new RandomAccessFile(folder.resolve("groups.webm").toFile(), "rw")) {
            large.setLength(1L << 40);
        }
        start();
        shelf.offer(site("groups.webm"));
        awaitHealth(DeviceState.WARNING, "CLIP_DIFFERS");
    }

    @Test
    void whatTheBrowserRefusesIsLeftOutForAWhile() throws Exception {
        Files.write(folder.resolve("groups.webm"), FILM);
        start();
        shelf.offer(site("groups.webm"));
        awaitHealth(DeviceState.READY, "");
        shelf.refused("nobody-named-it.webm");
        shelf.refused("groups.webm");
        awaitHealth(DeviceState.WARNING, "UNPLAYABLE");
        assertThat(shelf.playable()).isEmpty();

        nanos.addAndGet(SignedShelf.REFUSED_FOR.toNanos());
        shelf.offer(site("groups.webm", "ticket.webm"));
        awaitHealth(DeviceState.WARNING, "CLIP_MISSING");
        assertThat(shelf.playable()).containsOnlyKeys("groups");
    }

    @Test
    void aSiteWithoutClipsHasNothingToComplainOf() throws Exception {
        start();
        shelf.offer(site("groups.webm"));
        awaitHealth(DeviceState.WARNING, "CLIP_MISSING");
        shelf.offer(null);
        assertThat(shelf.health()).isEmpty();
    }

    @Test
    void aKioskWithoutAFolderSaysSo() throws Exception {
        shelf = SignedShelf.start(Optional.empty(), nanos::get, playable::set);
        shelf.offer(site("groups.webm"));
        awaitHealth(DeviceState.WARNING, "CLIP_MISSING");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
