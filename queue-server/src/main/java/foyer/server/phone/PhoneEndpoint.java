package foyer.server.phone;

import foyer.webhost.HttpEndpoint;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;

/** Serves the tickets' pages: {@code /t/TOKEN}, and its changes at {@code /t/TOKEN/live}. */
@Singleton
final class PhoneEndpoint implements HttpEndpoint {
    /** The path the offer's phone address ends in. */
    static final String PATH = "/t/";

    private final PhonePages pages;
    private final PhoneStreams streams;

    PhoneEndpoint(PhonePages pages) {
        this.pages = pages;
        this.streams = new PhoneStreams(pages, PhoneStreams.MAX_STREAMS);
    }

    @Override
    public String path() {
        return PATH + "*";
    }

    @Override
    public HttpServlet servlet() {
        return new PhoneServlet(pages, streams);
    }

    @PreDestroy
    void stop() throws Exception {
        streams.close();
    }
}
