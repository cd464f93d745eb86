package foyer.server;

import foyer.server.notices.Carrier;
import foyer.server.notices.Channel;
import foyer.server.notices.Courier;
import foyer.server.notices.Patience;
import foyer.server.notices.store.NoticeTable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;

/**
 * Sends couriers out.
 *
 * @param giveUp how long one tries to deliver a notice
 * @param running where what is to be stopped is put
 */
record CourierStart(
        NoticeTable outbox, Duration giveUp, InstantSource clock, Deque<AutoCloseable> running) {

    /** A carrier that holds something is closed once its courier has stopped. */
    Courier begin(Channel channel, Carrier carrier) {
        if (carrier instanceof AutoCloseable held) {
            running.push(held);
        }
        var courier = new Courier(channel, outbox, carrier, new Patience(giveUp), clock);
        running.push(courier);
        courier.start();
        return courier;
    }
}
