package foyer.appliance.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import foyer.appliance.bench.page.BarePages;
import foyer.appliance.bench.page.Tab;
import foyer.appliance.bench.page.Visitor;
import foyer.appliance.simulate.StaffClient;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From an advisor's call to the moment a display's page plays the spoken number (its {@code
 * playing} event), the chime before it included, through the three programs and the speech program;
 * and the bare chain to one page that plays the same chime and after it a recording it already has.
 */
final class SpeechDuel implements Duel {
    /** A call stays on the plate for eight seconds, and what is said of it takes as long. */
    private static final Duration BETWEEN_CALLS = Duration.ofSeconds(12);

    private static final int SEEN_SECONDS = 30;

    /** Bare: the same bytes sound in the same order, once the word is there. */
    private static final String BARE =
            """
            (async () => {
              const chime = new Audio('CHIME'), speech = new Audio('CHIME');
              chime.preload = speech.preload = 'auto';
              await foyerWhen(() => SHOWN);
              await new Promise((done, failed) => { chime.onended = done; chime.play().catch(failed); });
              const began = new Promise((done) => { speech.onplaying = () => done(foyerNow()); });
              await speech.play();
              return {what: 'speech', at: await began};
            })()
            """;

    private final Hall hall;
    private final Visitor visitor;
    private final StaffClient advisor;
    private final Tab display;
    private final BareChain bare;
    private final String chime;
    private final Quantiles firstSound = new Quantiles();
    private final Quantiles allOurs = new Quantiles();
    private final Quantiles allBare = new Quantiles();
    private long lastCallNanos = System.nanoTime() - BETWEEN_CALLS.toNanos();

    SpeechDuel(Workplace workplace) throws IOException, SQLException, InterruptedException {
        hall = Hall.speaking(workplace);
        try {
            visitor = hall.visitor();
            advisor = hall.advisor();
            display = hall.displays(1).getFirst();
            chime = chime();
            bare = new BareChain(workplace, hall.browser(), 1);
        } catch (IOException | SQLException | RuntimeException | InterruptedException e) {
            hall.close();
            throw e;
        }
    }

    private String chime() throws IOException {
        try (var sound = hall.displayPage().resolve("/audio/chime.wav").toURL().openStream()) {
            var text = Base64.getEncoder().encode(sound.readAllBytes());
            return "data:audio/wav;base64," + new String(text, US_ASCII);
        }
    }

    @Override
    public double ours() throws Exception {
        visitor.takeTicket();
        LockSupport.parkNanos(lastCallNanos + BETWEEN_CALLS.toNanos() - System.nanoTime());
        int before = display.evaluate("foyerSounds.length").asInt();
        var first = display.sounding("sounds[" + before + "]");
        var speech = display.sounding("sounds[" + (before + 1) + "]");
        display.evaluate("0");
        var begin = Instant.now();
        var ticket = Hall.done(advisor.callNext()).path("ticket").asString();
        var heard = first.get(SEEN_SECONDS, TimeUnit.SECONDS);
        if (!heard.what().endsWith("chime.wav")) {
            throw new IOException("heard " + heard.what() + ", not the chime");
        }
        firstSound.add(BareChain.lastOf(List.of(first), begin).toNanos());
        var spoken = BareChain.lastOf(List.of(speech), begin);
        lastCallNanos = System.nanoTime();
        Hall.done(advisor.of("start", ticket));
        Hall.done(advisor.of("finish", ticket));
        allOurs.add(spoken.toNanos());
        return spoken.toNanos();
    }

    @Override
    public double baseline() throws Exception {
        var heard = bare.play(this::barelySpoken);
        allBare.add(heard.toNanos());
        return heard.toNanos();
    }

    private List<CompletableFuture<Tab.Sight>> barelySpoken(String word) throws IOException {
        var tab = bare.tabs().getFirst();
        var heard = tab.sight(BARE.replace("CHIME", chime).replace("SHOWN", BarePages.shows(word)));
        tab.evaluate("0");
        return List.of(heard);
    }

    @Override
    public List<String> notes() {
        return List.of(
                "ours " + allOurs.text(),
                "of that, until the chime begins: " + firstSound.text(),
                "baseline " + allBare.text());
    }

    @Override
    public void close() throws SQLException {
        hall.close();
        bare.close();
    }
}
