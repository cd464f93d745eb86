package foyer.appliance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import foyer.appliance.Chromium;
import foyer.appliance.KioskHands;
import foyer.appliance.Sheet;
import foyer.appliance.process.Reception;
import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.TicketNumber;
import foyer.server.floor.LinkHash;
import foyer.server.ticketing.Event;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * {@code kill -9} of the kiosk's process at random moments of a visit, two times of three between
 * the last touch and the paper. Every number that stood on the screen, and every one that came out
 * of the printer, is in the queue once after the kiosk is back. For one thread.
 */
public final class KioskKills implements AutoCloseable {
    private static final List<String> VISIT =
            List.of("English", "Housing and planning", "Housing options", "Wait here");

    /** When in a visit the kiosk dies; two kills in a row meet the first two. */
    private enum Moment {
        /** The visitor reads the number, the paper is under way. */
        NUMBER_STANDS,
        /** The visitor holds the paper. */
        PRINTED,
        ANY,
        /** The wish is made: the number may be decided, shown and on its way to the printer. */
        WISHED
    }

    private static final Duration VISIT_TIME = Duration.ofSeconds(4);
    private static final Duration PAPER_TIME = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int MOST_TOUCHES = 20;

    /** Tells of every number that stands on the plate, however shortly. */
    private static final String WATCH =
            """
            new MutationObserver(() => {
              const code = document.querySelector('.kiosk[data-screen=ticket] .plate .code');
              if (code && code.innerText.trim()) window.numberStands(code.innerText.trim());
            }).observe(document, {subtree: true, childList: true, characterData: true,
                                  attributes: true});
            """;

    private final Reception reception;
    private final long seed;
    private final Random random;
    private final Page page;
    private final Set<TicketNumber> stood = new TreeSet<>();
    private final ScheduledExecutorService killer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("killer").factory());
    private int sheets;
    private int printed;
    private int pieces;
    private int killed;

    public KioskKills(Chromium chromium, Reception reception, long seed) {
        this.reception = reception;
        this.seed = seed;
        this.random = new Random(seed);
        this.page = chromium.open(reception.kioskPage(), 1080, 1920);
        page.exposeFunction(
                "numberStands", words -> stood.add(new TicketNumber(String.valueOf(words[0]))));
        page.addInitScript(WATCH);
        page.reload();
    }

    public void survive(int kills) throws Exception {
        System.out.println("kiosk kills of seed " + seed);
        while (Sheet.find(reception.paperPage(), sheets + 1).isPresent()) {
            sheets++;
        }
        for (int kill = 1; kill <= kills; kill++) {
            killDuringAVisit(Moment.values()[(kill - 1) % Moment.values().length]);
            killed++;
            reception.startKiosk();
            // Its page finds it by itself.
            page.locator(".kiosk[data-screen=attract]")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout((double) PATIENCE.toMillis()));
            readThePaper();
        }
        await("every number that stood on the screen is a visit")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(queue().everyNumber()).containsAll(stood));
        readThePaper();
        assertThat(stood).as("numbers that stood on the screen before a kill").isNotEmpty();
        assertThat(printed).as("tickets on paper").isPositive();
        System.out.printf(
                "seed %d, %d kills: %d numbers shown, %d printed, %d pieces%n",
                seed, kills, stood.size(), printed, pieces);
    }

    private void killDuringAVisit(Moment moment) throws Exception {
        var death = moment == Moment.ANY ? killWithin(VISIT_TIME) : null;
        var hands = new KioskHands(page);
        for (var words : VISIT) {
            touch(hands, words);
        }
        if (moment == Moment.NUMBER_STANDS || moment == Moment.PRINTED) {
            hands.number();
        }
        if (moment == Moment.PRINTED) {
            hands.sees("Printed");
        }
        (death == null ? killWithin(PAPER_TIME) : death).get(30, TimeUnit.SECONDS);
    }

    /** Until it leads on, or there is no kiosk any more. */
    private void touch(KioskHands hands, String words) {
        for (int touch = 1; reception.kiosk().isAlive() && !hands.touchOnce(words); touch++) {
            assertThat(touch).as("touches of " + words).isLessThan(MOST_TOUCHES);
        }
    }

    private Future<?> killWithin(Duration time) {
        long after = random.nextLong(time.toNanos());
        return killer.schedule(() -> reception.kiosk().kill(), after, TimeUnit.NANOSECONDS);
    }

    private void readThePaper() throws Exception {
        for (var sheet = Sheet.find(reception.paperPage(), sheets + 1);
                sheet.isPresent();
                sheet = Sheet.find(reception.paperPage(), sheets + 1)) {
            sheets++;
            var code = sheet.get().findCodeText();
            if (code.isPresent()) {
                readTicket(sheet.get(), code.get());
            } else {
                readPiece(sheet.get());
            }
        }
    }

    /** Whoever holds the paper has a page behind its code, with the number that is printed. */
    private void readTicket(Sheet paper, String code) {
        printed++;
        var path = URI.create(code).getPath();
        var link = new LinkToken(path.substring(path.lastIndexOf('/') + 1));
        await("the visit of sheet " + sheets)
                .atMost(PATIENCE)
                .until(() -> queue().findByLink(LinkHash.of(link)).isPresent());
        await("the printed number is the queue's")
                .atMost(PATIENCE)
                .until(() -> numbersBehind(link).stream().anyMatch(n -> paper.shows(n.value())));
    }

    /**
     * A kiosk that dies while it prints leaves a piece, which its next start cuts off; a number on
     * it is a visit like any other.
     */
    private void readPiece(Sheet paper) {
        pieces++;
        assertThat(pieces)
                .as("pieces of paper, the last is kept as %s", paper.keep())
                .isLessThanOrEqualTo(killed);
        if (paper.goesBeyondANumber()) {
            await("the number on a piece is the queue's")
                    .atMost(PATIENCE)
                    .until(
                            () ->
                                    queue().everyNumber().stream()
                                            .anyMatch(number -> paper.shows(number.value())));
        }
    }

    private List<TicketNumber> numbersBehind(LinkToken link) throws Exception {
        var queue = queue();
        var issue = queue.findByLink(LinkHash.of(link)).map(KioskKills::issue).orElseThrow();
        return queue.numbersOf(issue);
    }

    private static IntentId issue(Event.TicketIssued ticket) {
        return ticket.origin().issue();
    }

    private QueueAfterwards queue() throws Exception {
        return QueueAfterwards.read(reception.journal(), reception.data().site().id());
    }

    @Override
    public void close() {
        killer.shutdownNow();
        page.close();
    }
}
