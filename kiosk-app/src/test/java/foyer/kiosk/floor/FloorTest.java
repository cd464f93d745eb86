package foyer.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.Limits;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.Offers;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Input;
import foyer.kiosk.session.Key;
import foyer.kiosk.session.Pace;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Screen.Paper;
import foyer.kiosk.session.Session;
import foyer.kiosk.store.Kept;
import foyer.kiosk.store.NodeStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Screens, disk and paper together; the server is played by the test. */
class FloorTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicReference<Session> shown = new AtomicReference<>();
    private final List<Screen> seen = new CopyOnWriteArrayList<>();
    private final FakePaper paper = new FakePaper();
    private Path folder;
    private NodeStore store;
    private Floor floor;
    private Booth booth;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        this.folder = folder;
        open(Duration.ofMinutes(1));
    }

    private void open(Duration patience) throws Exception {
        open(new Pace(Duration.ofMinutes(5), Duration.ofMinutes(1), patience));
    }

    private void open(Pace pace) throws Exception {
        store = NodeStore.open(folder.resolve("node.db"), new NodeId("kiosk-1"), this::id);
        store.lease(3, List.of(new NumberBand(LocalDate.of(2026, 11, 22), 700, 729, 1)));
        var clock = new NodeClock(() -> Offers.AT, nanos::get, Optional.empty());
        floor = new Floor(new WishKeeper(store, clock), clock, paper, pace, this::fresh);
        floor.offer(Offers.open(1));
        floor.live(true);
        booth = floor.enter(page(shown)).get(5, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        floor.close();
        store.close();
    }

    @Test
    void theServersNumberIsDurableShownPrintedAndTold() throws Exception {
        var issue = wish();
        answer(issue, "H042");
        awaitPaper(Paper.PRINTED);
        assertThat(ticket().given().number()).isEqualTo(new TicketNumber("H042"));
        assertThat(paper.printed).hasSize(1);
        assertThat(pending())
                .containsExactly(
                        new AskBody.Numbered(
                                issue, new TicketNumber("H042"), LocalDate.of(2026, 11, 22)));
    }

    @Test
    void withoutAnAnswerTheKioskGivesItsOwnNumberAndKeepsIt() throws Exception {
        close();
        open(Duration.ofMillis(100));
        var issue = wish();
        awaitPaper(Paper.PRINTED);
        assertThat(ticket().given().number()).isEqualTo(new TicketNumber("H700"));
        answer(issue, "H042");
        assertThat(ticket().given().number()).isEqualTo(new TicketNumber("H700"));
        assertThat(pending())
                .containsExactly(
                        new AskBody.Numbered(
                                issue, new TicketNumber("H700"), LocalDate.of(2026, 11, 22)));
        assertThat(paper.printed).hasSize(1);
    }

    @Test
    void anAnswerAtOnceSparesTheVisitorAScreenNobodyCouldRead() throws Exception {
        close();
        var minute = Duration.ofMinutes(1);
        open(new Pace(Duration.ofMinutes(5), minute, minute, minute, minute));
        seen.clear();
        chooseHousing();
        press(Simple.WAIT_HERE);
        answer(awaitWish(), "H042");
        awaitPaper(Paper.PRINTED);
        assertThat(seen).hasAtLeastOneElementOfType(Screen.Ticket.class);
        assertThat(seen).doesNotHaveAnyElementsOfTypes(Screen.Issuing.class);
    }

    @Test
    void whoeverWaitsForAnAnswerSeesThatSomethingGoesOn() {
        wish();
        assertThat(shown.get().screen()).isInstanceOf(Screen.Issuing.class);
    }

    @Test
    void theNumberIsOnTheScreenBeforeItsSlipIsDrawn() throws Exception {
        var meanwhile = new AtomicReference<Screen>();
        paper.whenPrinting(() -> meanwhile.set(shown.get().screen()));
        answer(wish(), "H042");
        awaitPaper(Paper.PRINTED);
        assertThat(meanwhile.get())
                .isInstanceOfSatisfying(
                        Screen.Ticket.class,
                        ticket -> assertThat(ticket.paper()).isEqualTo(Paper.PRINTING));
    }

    @Test
    void paperThatDoesNotComeIsSaid() throws Exception {
        paper.comes(CompletableFuture.completedFuture(false));
        answer(wish(), "H042");
        awaitPaper(Paper.NONE);
    }

    @Test
    void theNodesSessionOutlivesItsPageAndASecondPageHasItsOwn() throws Exception {
        var second = new AtomicReference<Session>();
        touch(new Action.ChooseLanguage(Offers.PL));
        await().until(() -> shown.get().screen() instanceof Screen.Groups);
        floor.enter(page(second)).get(5, TimeUnit.SECONDS);
        assertThat(second.get().screen()).isEqualTo(new Screen.Attract(0));

        booth.leave();
        var again = new AtomicReference<Session>();
        floor.enter(page(again)).get(5, TimeUnit.SECONDS);
        assertThat(again.get().screen()).isInstanceOf(Screen.Groups.class);
        assertThat(again.get().visitor().language()).isEqualTo(Offers.PL);
    }

    @Test
    void moreBrowsersThanAKioskCanHaveAreTurnedAway() throws Exception {
        for (int i = 1; i < Floor.MOST_BOOTHS; i++) {
            floor.enter(page(new AtomicReference<>())).get(5, TimeUnit.SECONDS);
        }
        assertThat(floor.enter(page(new AtomicReference<>())))
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withMessageContaining("more than 64 pages");
    }

    private IntentId wish() {
        chooseHousing();
        touch(Simple.WAIT_HERE);
        return awaitWish();
    }

    private void chooseHousing() {
        touch(new Action.ChooseLanguage(Offers.EN));
        touch(new Action.OpenGroup("homes"));
        touch(new Action.OpenService(Offers.HOUSING));
    }

    private IntentId awaitWish() {
        await().until(() -> store.countIntents() > 0);
        return store.findOldest().orElseThrow().intent();
    }

    private void answer(IntentId issue, String number) throws Exception {
        floor.answer(
                        new Answer(
                                Limits.VERSION,
                                issue,
                                Offers.MAIN,
                                Offers.AT,
                                new Answer.Issued(
                                        new TicketId("t-1"),
                                        new TicketNumber(number),
                                        Offers.HOUSING,
                                        Offers.AT,
                                        Offers.AT,
                                        6)))
                .get(5, TimeUnit.SECONDS);
    }

    private void awaitPaper(Paper paperIs) {
        await().until(
                        () ->
                                shown.get().screen() instanceof Screen.Ticket(_, var state)
                                        && state == paperIs);
    }

    private Screen.Ticket ticket() {
        return (Screen.Ticket) shown.get().screen();
    }

    private List<AskBody> pending() {
        return store.listSendable(10).stream().map(Kept::body).toList();
    }

    @Test
    void keysTouchedOneAfterTheOtherAndArrivingTogetherAreAllWritten() throws Exception {
        floor.offer(Offers.withEntries(1, List.of("find")));
        touch(new Action.ChooseLanguage(new LanguageCode("en")));
        touch(new Action.OpenEntry("find"));
        long instance = shown.get().instance();
        var first = Duration.ofNanos(nanos.get()).plusSeconds(1);
        booth.touch(instance, first, new Action.Type("t"));
        booth.touch(instance, first.plusMillis(150), new Action.Type("a"));
        booth.touch(instance, first.plusMillis(170), new Action.Type("a"));
        booth.touch(instance, first.plusMillis(300), new Action.Type("x"));
        await().until(() -> written().endsWith("x"));
        assertThat(written()).isEqualToIgnoringCase("tax");
    }

    private String written() {
        return shown.get().screen() instanceof Screen.Asking asking ? asking.draft().text() : "";
    }

    @Test
    void aPageLoadedAnewTakesItsFirstTouch() throws Exception {
        booth.touch(
                shown.get().instance(),
                Duration.ofNanos(nanos.get()).plusDays(1),
                new Action.OpenEntry("none"));
        touch(new Action.ChooseLanguage(new LanguageCode("en")));
    }

    private void touch(Action action) {
        long instance = shown.get().instance();
        press(action);
        await().until(() -> shown.get().instance() > instance);
    }

    /** Also of a screen that may never be shown. */
    private void press(Action action) {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        booth.touch(shown.get().instance(), Duration.ofNanos(nanos.get()), action);
    }

    @Test
    void aKioskWithoutAVoiceSaysSoInWritingOnceAndItsKeysGoOnWorking() throws Exception {
        var told = new AtomicInteger();
        var last = new AtomicReference<Session>();
        var usual = page(last);
        var mute =
                floor.enter(
                                new Page() {
                                    @Override
                                    public void show(Session session) {
                                        usual.show(session);
                                    }

                                    @Override
                                    public void clear(Session session) {}

                                    @Override
                                    public void speechless() {
                                        told.incrementAndGet();
                                    }
                                })
                        .get(5, TimeUnit.SECONDS);
        mute.press(last.get().instance(), Key.NEXT);
        await().until(() -> told.get() == 1);
        await().until(() -> last.get().visitor().hearing().listening());
        mute.press(last.get().instance(), Key.NEXT);
        await().until(() -> last.get().keypad().focus() != null);
        assertThat(told).hasValue(1);
    }

    private Page page(AtomicReference<Session> last) {
        return new Page() {
            @Override
            public void show(Session session) {
                seen.add(session.screen());
                last.set(session);
            }

            @Override
            public void clear(Session session) {
                show(session);
            }
        };
    }

    private Input.Fresh fresh() {
        var bytes = new byte[16];
        bytes[0] = (byte) ids.incrementAndGet();
        return new Input.Fresh(id(), LinkToken.of(bytes));
    }

    private IntentId id() {
        return new IntentId(new UUID(1, ids.incrementAndGet()).toString());
    }
}
