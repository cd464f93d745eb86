package foyer.devices.escpos.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host that is sent away for the next one. */
@Timeout(60)
class HostConnectionTest {
    /** A question of the one host was once torn apart by a zero of the next. */
    @Test
    void hasEndedOnlyWhenTheByteItIsAtIsTaken() throws Exception {
        var slow = new SlowReceiver();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var host = new Socket(server.getInetAddress(), server.getLocalPort());
                var connection = new HostConnection(server.accept(), slow)) {
            connection.start();
            host.getOutputStream().write(new byte[] {0x10, 0x04, 0x04});
            assertThat(slow.atTheFirst.await(30, TimeUnit.SECONDS)).isTrue();

            var end = new FutureTask<>(() -> end(connection));
            Thread.ofVirtual().start(end);
            assertThat(end).failsWithin(Duration.ofMillis(200));
            slow.goOn.countDown();
            assertThat(end).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    private static boolean end(HostConnection connection) throws InterruptedException {
        connection.end();
        return true;
    }

    /** Takes its time over the first byte, whoever interrupts it. */
    private static final class SlowReceiver implements HostConnection.Receiver {
        final CountDownLatch atTheFirst = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public boolean received(HostConnection from, int value) {
            atTheFirst.countDown();
            awaitWhateverHappens();
            return true;
        }

        private void awaitWhateverHappens() {
            while (goOn.getCount() > 0) {
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    // It is the byte that counts.
                }
            }
        }

        @Override
        public void asked(HostConnection from, int n) {}
    }
}
