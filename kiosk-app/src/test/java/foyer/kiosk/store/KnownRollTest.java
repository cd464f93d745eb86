package foyer.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.kiosk.roll.RollState;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownRollTest {
    private static final LocalDateTime NINE = LocalDateTime.parse("2026-11-23T09:20");

    @TempDir Path folder;

    private NodeStore open() {
        return NodeStore.open(
                folder.resolve("node.db"),
                new NodeId("kiosk-1"),
                () -> new IntentId(UUID.randomUUID().toString()));
    }

    @Test
    void theCountOutlastsARestart() {
        RollState before;
        try (var store = open()) {
            store.roll().change(roll -> roll.printed(NINE, 900));
            store.roll().change(roll -> roll.printed(NINE.plusMinutes(5), 100));
            before = store.roll().change(roll -> roll.printed(NINE.plusHours(1), 7).out());
        }
        try (var store = open()) {
            assertThat(store.roll().change(roll -> roll)).isEqualTo(before);
            assertThat(before.usedDots()).isEqualTo(1_007);
            assertThat(before.hours()).containsValues(1_000L, 7L);
        }
    }

    @Test
    void whatIsTooOldIsForgottenOnTheDiskToo() {
        try (var store = open()) {
            store.roll().change(roll -> roll.printed(NINE, 900));
            store.roll().change(roll -> roll.printed(NINE.plusDays(40), 1));
            assertThat(store.roll().change(roll -> roll).hours()).hasSize(1);
        }
    }

    @Test
    void aTechnicianSaysItBesideTheRunningNode() {
        try (var store = open()) {
            store.roll().change(roll -> roll.printed(NINE, 900));
            KnownRoll.changed(folder.resolve("node.db"));
            var after = store.roll().change(roll -> roll.printed(NINE, 50));
            assertThat(after.usedDots()).isEqualTo(50);
            assertThat(after.hours()).containsValue(950L);
        }
    }
}
