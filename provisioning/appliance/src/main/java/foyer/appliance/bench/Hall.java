package foyer.appliance.bench;

import foyer.appliance.bench.page.Browser;
import foyer.appliance.bench.page.Tab;
import foyer.appliance.bench.page.Visitor;
import foyer.appliance.process.DemoData;
import foyer.appliance.process.Installation;
import foyer.appliance.process.Ports;
import foyer.appliance.process.Reception;
import foyer.appliance.process.Surroundings;
import foyer.appliance.simulate.StaffClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The demonstration as it is installed: server, kiosk, display and printer as processes, and a
 * browser. Confined to one thread.
 */
final class Hall implements AutoCloseable {
    /** Takes housing, which is what {@link Visitor} asks for. */
    private static final DemoData.Advisor ADVISOR = DemoData.ADVISORS.get(2);

    private final Reception reception;
    private final Browser browser;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Who stops the bench must not be left with its programs. */
    private final Thread stopping;

    /** Starts a browser with its profile in a folder. */
    interface BrowserStart {
        Browser in(Path chromium, Path folder) throws IOException;
    }

    Hall(Workplace workplace) throws IOException {
        this(workplace, Browser::start, Surroundings.USUAL);
    }

    /** Whose displays speak. */
    static Hall speaking(Workplace workplace) throws IOException {
        return new Hall(workplace, Browser::startSpeaking, Surroundings.USUAL);
    }

    Hall(Workplace workplace, BrowserStart start, Surroundings around) throws IOException {
        var data = DemoData.prepare(workplace.folder("hall"), new SecureRandom());
        var installation = new Installation(workplace.project());
        reception =
                new Reception(
                        installation,
                        data,
                        Ports.any(),
                        List.of("--foyer.staff-door=true"),
                        around);
        stopping = new Thread(reception::close, "bench-stopping");
        Runtime.getRuntime().addShutdownHook(stopping);
        try {
            reception.start();
            browser =
                    start.in(
                            Need.findProgram("chromium").orElseThrow(),
                            workplace.folder("chromium"));
        } catch (IOException | RuntimeException e) {
            endReception();
            throw e;
        }
    }

    Browser browser() {
        return browser;
    }

    URI kioskPage() {
        return reception.kioskPage();
    }

    URI displayPage() {
        return reception.displayPage();
    }

    /** What the server remembers by. */
    Path journal() {
        return reception.journal();
    }

    long kioskPid() {
        return reception.kiosk().pid();
    }

    void startKioskAnew() {
        reception.kiosk().close();
        reception.startKiosk();
    }

    Visitor visitor() throws IOException {
        return new Visitor(browser.open(reception.kioskPage(), 1080, 1920));
    }

    /** Once they show what the server says. */
    List<Tab> displays(int count) throws IOException {
        var displays = new ArrayList<Tab>();
        for (int i = 0; i < count; i++) {
            var display = browser.open(reception.displayPage(), 960, 540);
            // One by one: twenty that start together keep each other waiting for minutes.
            display.await("document.querySelector('.disp[data-contact=live]')");
            displays.add(display);
        }
        return displays;
    }

    StaffClient advisor() throws IOException, InterruptedException {
        var advisor = new StaffClient(http, reception.serverPage());
        done(advisor.signIn(ADVISOR.user(), reception.data().password(), ADVISOR.counter()));
        return advisor;
    }

    static JsonNode done(StaffClient.Outcome outcome) throws IOException {
        if (outcome instanceof StaffClient.Outcome.Done(var body)) {
            return body;
        }
        throw new IOException("the advisor was told " + outcome);
    }

    /** A JavaScript expression: whether a display has it on its plate. */
    static String isCalled(String number) {
        return "document.querySelector('.d-now > .code')?.textContent.trim() === '" + number + "'";
    }

    private void endReception() {
        Runtime.getRuntime().removeShutdownHook(stopping);
        reception.close();
    }

    @Override
    public void close() {
        browser.close();
        endReception();
        http.shutdownNow();
    }
}
