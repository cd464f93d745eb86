package foyer.appliance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.LinkToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What the running server says of a ticket to whoever has the code on its paper. */
record PhonePages(URI server) {
    void show(Told told) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (var given : told.given().values()) {
                var page = get(http, given.link());
                assertThat(page.statusCode()).as("the page of %s", given.number()).isEqualTo(200);
                assertThat(page.body()).contains(given.number().value());
            }
        }
    }

    private HttpResponse<String> get(HttpClient http, LinkToken link)
            throws IOException, InterruptedException {
        var address = server.resolve("t/" + link.value());
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
