package foyer.appliance.bench;

import foyer.appliance.bench.page.Browser;
import foyer.appliance.bench.page.Visitor;
import foyer.appliance.process.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Memory of a kiosk node, its program with the options of an installed node and Chromium with its
 * page, after some visits; and of a bare Micronaut page with the same options in the same Chromium.
 * MiB, shared pages counted once.
 */
final class NodeMemoryDuel implements Duel {
    private static final int VISITS = 5;

    /** As {@code provisioning/node/foyer-node} has them. */
    private static final List<String> NODE = List.of("-XX:+UseSerialGC", "-Xmx192m");

    private final Workplace workplace;
    private final Hall hall;
    private String lastOurs = "";
    private String lastBare = "";

    NodeMemoryDuel(Workplace workplace) throws IOException {
        this.workplace = workplace;
        var options = "JDK_JAVA_OPTIONS=" + String.join(" ", NODE);
        hall =
                new Hall(
                        workplace,
                        Browser::start,
                        Surroundings.USUAL.kioskUnder("/usr/bin/env", options));
    }

    @Override
    public double ours() throws IOException {
        hall.startKioskAnew();
        try (var browser = Browser.start(chromium(), workplace.folder("chromium"))) {
            var visitor = new Visitor(browser.open(hall.kioskPage(), 1080, 1920));
            for (int visit = 0; visit < VISITS; visit++) {
                visitor.takeTicket();
                visitor.lookAround();
            }
            double program = Pss.ofTree(hall.kioskPid());
            double pages = Pss.ofTree(browser.pid());
            lastOurs = text("ours", program, pages);
            return program + pages;
        }
    }

    @Override
    public double baseline() throws IOException {
        var bare = Program.bare();
        for (var option : NODE) {
            bare = bare.withOption(option);
        }
        try (var child = ChildJvm.start(bare.command(), workplace.folder("bare"))) {
            child.awaitPage(bare.page());
            try (var browser = Browser.start(chromium(), workplace.folder("chromium"))) {
                browser.open(bare.page(), 1080, 1920).await("document.querySelector('h1')");
                double program = Pss.ofTree(child.pid());
                double pages = Pss.ofTree(browser.pid());
                lastBare = text("baseline", program, pages);
                return program + pages;
            }
        }
    }

    private static Path chromium() {
        return Need.findProgram("chromium").orElseThrow();
    }

    private static String text(String whose, double program, double pages) {
        return String.format(
                Locale.ROOT,
                "the last slice: %s %.0f MiB, of them the program %.0f and Chromium %.0f",
                whose,
                program + pages,
                program,
                pages);
    }

    /** What others do with the processor leaves a program no larger. */
    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public List<String> notes() {
        return List.of(lastOurs, lastBare);
    }

    @Override
    public void close() {
        hall.close();
    }
}
