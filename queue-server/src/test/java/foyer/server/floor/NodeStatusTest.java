package foyer.server.floor;

import static foyer.contract.Liveness.OFFLINE;
import static foyer.contract.Liveness.ONLINE;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Health;
import foyer.contract.Liveness;
import foyer.contract.NodeRole;
import foyer.contract.Presence;
import foyer.contract.words.NodeId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeStatusTest {
    private static final NodeId KIOSK = new NodeId("kiosk-1");
    private static final Instant AT = Instant.parse("2026-11-23T14:00:00Z");

    @Test
    void aLateWillDoesNotEndANewerSession() {
        var status = NodeStatus.UNKNOWN.with(presence(1, 1, ONLINE)).with(presence(1, 2, ONLINE));

        assertThat(status.with(presence(1, 1, OFFLINE)).findLiveness()).contains(ONLINE);
    }

    @Test
    void aSessionThatEndedDoesNotComeBack() {
        var status = NodeStatus.UNKNOWN.with(presence(1, 1, ONLINE)).with(presence(1, 1, OFFLINE));

        assertThat(status.with(presence(1, 1, ONLINE)).findLiveness()).contains(OFFLINE);
        assertThat(status.with(presence(1, 2, ONLINE)).findLiveness()).contains(ONLINE);
    }

    @Test
    void aNewBootBeginsSessionsAnew() {
        var status = NodeStatus.UNKNOWN.with(presence(1, 9, OFFLINE));

        assertThat(status.with(presence(2, 1, ONLINE)).findLiveness()).contains(ONLINE);
        assertThat(
                        status.with(presence(2, 1, ONLINE))
                                .with(presence(1, 99, OFFLINE))
                                .findLiveness())
                .contains(ONLINE);
    }

    @Test
    void olderHealthIsIgnored() {
        var status = NodeStatus.UNKNOWN.with(presence(1, 1, ONLINE)).with(health(1, 5, "NEW"));

        assertThat(status.with(health(1, 4, "OLD"))).isSameAs(status);
        assertThat(status.with(health(1, 5, "SAME"))).isSameAs(status);
        assertThat(status.with(health(2, 1, "NEXT")).listDevices())
                .extracting(DeviceHealth::reason)
                .containsExactly("NEXT");
    }

    @Test
    void theDevicesOfALostNodeAreUnknown() {
        var status = NodeStatus.UNKNOWN.with(presence(1, 1, ONLINE)).with(health(1, 1, "JAM"));
        assertThat(status.listDevices())
                .extracting(DeviceHealth::state)
                .containsExactly(DeviceState.BLOCKED);

        assertThat(status.with(presence(1, 1, OFFLINE)).listDevices())
                .containsExactly(new DeviceHealth("printer", DeviceState.UNKNOWN, ""));
    }

    private static Presence presence(long boot, long session, Liveness state) {
        return new Presence(1, KIOSK, NodeRole.KIOSK, state, boot, session, AT);
    }

    private static Health health(long boot, long seq, String reason) {
        return new Health(
                1,
                KIOSK,
                boot,
                seq,
                AT,
                "0.1",
                60,
                0,
                0,
                List.of(new DeviceHealth("printer", DeviceState.BLOCKED, reason)));
    }
}
