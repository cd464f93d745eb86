package foyer.server.notices.sms;

import foyer.server.notices.Carried;
import foyer.server.notices.Carrier;
import foyer.server.notices.Notice;
import foyer.server.notices.web.Posting;
import java.net.http.HttpRequest;

/** Posts each text message as the provider wants it. For one thread. */
public final class SmsCarrier implements Carrier, AutoCloseable {
    private static final int WHO_ARE_YOU = 401;

    private final SmsProvider provider;
    private final Posting posting;

    public SmsCarrier(SmsProvider provider) {
        this.provider = provider;
        this.posting = new Posting(provider.patience());
    }

    @Override
    public Carried carry(Notice notice) {
        return posting.post(request(notice), SmsCarrier::judge);
    }

    private HttpRequest.Builder request(Notice notice) {
        var body = provider.body().filled(notice.to(), notice.body(), notice.id());
        var request =
                HttpRequest.newBuilder(provider.address())
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("Foyer-Notice", notice.id())
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        provider.token().ifPresent(token -> request.header(provider.header(), token));
        return request;
    }

    private static Carried judge(int status) {
        // A token that is put right may help the next time.
        return status == WHO_ARE_YOU
                ? new Carried.Later("the provider does not accept our token")
                : Posting.judge(status);
    }

    @Override
    public void close() {
        posting.close();
    }
}
