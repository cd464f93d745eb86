package foyer.appliance.troubles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import foyer.appliance.Chromium;
import foyer.appliance.ConsoleHands;
import foyer.appliance.KioskHands;
import foyer.appliance.Sheet;
import foyer.appliance.process.DemoData;
import foyer.appliance.process.Installation;
import foyer.appliance.process.Ports;
import foyer.appliance.process.Reception;
import foyer.appliance.process.Surroundings;
import foyer.mqtt.kit.CuttingProxy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The product as it runs, with a visitor, a customer with a phone, people in front of a display and
 * an advisor, and with a line between nodes and server that can be cut. What they see goes to
 * {@code target/screens/trouble-…}, to be looked at.
 */
final class TroubledHall implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Takes housing, which is what the visitor asks for. */
    static final DemoData.Advisor ADVISOR = DemoData.ADVISORS.get(2);

    private final Chromium chromium = new Chromium();
    private final CuttingProxy line;
    private final Reception reception;
    private final HttpClient http = HttpClient.newHttpClient();

    TroubledHall(Path folder, UnaryOperator<Surroundings> changed) throws IOException {
        var data = DemoData.prepare(folder, new SecureRandom());
        int broker = Ports.free();
        line = new CuttingProxy(broker);
        reception =
                new Reception(
                        Installation.find(),
                        data,
                        new Ports(0, 0, 0, broker, 0, 0),
                        List.of(),
                        changed.apply(Surroundings.USUAL.brokerAt(line.uri())));
    }

    Reception reception() {
        return reception;
    }

    /** Between the nodes and the server. */
    CuttingProxy line() {
        return line;
    }

    KioskHands kiosk() {
        return new KioskHands(chromium.open(reception.kioskPage(), 1080, 1920));
    }

    Page display() {
        return chromium.open(reception.displayPage(), 1920, 1080);
    }

    Page console() {
        return ConsoleHands.signIn(chromium, reception, ADVISOR);
    }

    /** Of the ticket that came out of the printer last, once it has come. */
    Page phoneOf(String number) {
        var sheet =
                await().atMost(PATIENCE)
                        .until(
                                () -> Sheet.findLatest(reception.paperPage()),
                                latest -> latest.filter(one -> one.shows(number)).isPresent())
                        .orElseThrow();
        var phone = chromium.open(URI.create(sheet.codeText()), 360, 740);
        assertThat(phone.getByText(number).first()).isVisible();
        return phone;
    }

    /** What a part has written to its log. */
    String log(String part) throws IOException {
        return Files.readString(reception.data().log(part));
    }

    /** Hands at the printer, such as {@code paper=out}. */
    void printer(String change) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(reception.paperPage().resolve("/state?" + change))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** A process that is there and does nothing, as behind a cable that was pulled. */
    static void signal(String signal, long pid) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
        assertThat(kill.waitFor()).isZero();
    }

    static void sees(Page page, String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }

    static void picture(Page page, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "screens"));
        Chromium.screenshot(page, folder.resolve("trouble-" + name + ".png"));
    }

    @Override
    public void close() {
        reception.close();
        line.close();
        chromium.close();
        http.close();
    }
}
