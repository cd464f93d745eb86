package foyer.server.notices.web;

import foyer.server.notices.Carried;
import foyer.server.notices.Carrier;
import foyer.server.notices.Notice;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;

/** Posts notices, signed. For one thread. */
public final class WebhookCarrier implements Carrier, AutoCloseable {
    private final Webhook webhook;
    private final InstantSource clock;
    private final Posting posting;

    /**
     * @param patience from the first step to the last byte of the answer
     */
    public WebhookCarrier(Webhook webhook, Duration patience, InstantSource clock) {
        this.webhook = webhook;
        this.clock = clock;
        this.posting = new Posting(patience);
    }

    @Override
    public Carried carry(Notice notice) {
        return posting.post(request(notice), Posting::judge);
    }

    private HttpRequest.Builder request(Notice notice) {
        return HttpRequest.newBuilder(webhook.address())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Foyer-Notice", notice.id())
                .header(
                        Signature.HEADER,
                        Signature.of(notice.body(), webhook.key(), clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofString(notice.body()));
    }

    @Override
    public void close() {
        posting.close();
    }
}
