package foyer.kiosk.floor;

import foyer.contract.Answer;
import foyer.contract.Offer;
import foyer.contract.words.IntentId;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Effect;
import foyer.kiosk.session.Input;
import foyer.kiosk.session.Key;
import foyer.kiosk.session.Menu;
import foyer.kiosk.session.Pace;
import foyer.kiosk.session.Reply;
import foyer.kiosk.session.Session;
import foyer.kiosk.session.SessionRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All screens of a node and what they share. The public methods may be called by any thread; the
 * rest runs on the loop's one thread.
 */
public final class Floor implements AutoCloseable {
    /** Browsers on this page at once; one is the kiosk's own. */
    public static final int MOST_BOOTHS = 64;

    /** Touches and keys not yet looked at; more fingers than that are no visitor's. */
    static final int MOST_TOUCHES = 256;

    /** Wishes whose screen still waits. */
    private static final int MOST_ASKERS = 512;

    private static final Logger LOG = LoggerFactory.getLogger(Floor.class);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(30);

    private final WishKeeper keeper;
    private final NodeClock clock;
    private final TicketPaper paper;
    private final SessionRules rules;
    private final Duration glimpse;
    private final Supplier<Input.Fresh> fresh;
    private final boolean voice;
    private final ScheduledThreadPoolExecutor loop;
    private final AtomicInteger touches = new AtomicInteger();
    private final AtomicInteger pages = new AtomicInteger();
    private final List<Booth> booths = new ArrayList<>();
    private final Map<IntentId, Booth> askers =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<IntentId, Booth> eldest) {
                    return size() > MOST_ASKERS;
                }
            };
    private @Nullable Offer offer;
    private Map<String, String> clips = Map.of();
    private @Nullable Menu shown;
    private boolean live;

    public Floor(
            WishKeeper keeper,
            NodeClock clock,
            TicketPaper paper,
            Pace pace,
            Supplier<Input.Fresh> fresh) {
        this(keeper, clock, paper, pace, fresh, false);
    }

    /**
     * @param voice this machine can speak
     */
    public Floor(
            WishKeeper keeper,
            NodeClock clock,
            TicketPaper paper,
            Pace pace,
            Supplier<Input.Fresh> fresh,
            boolean voice) {
        this.voice = voice;
        this.keeper = keeper;
        this.clock = clock;
        this.paper = paper;
        this.rules = paper.isThere() ? new SessionRules(pace) : SessionRules.withoutPrinter(pace);
        this.glimpse = pace.glimpse();
        this.fresh = fresh;
        this.loop =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("floor").factory());
        loop.setRemoveOnCancelPolicy(true);
        // The node's own screen: its session outlives a reload of its page.
        booths.add(new Booth(this, rules, glimpse, Session.start(Menu.empty(), voice)));
    }

    public void start() {
        var _ =
                loop.scheduleWithFixedDelay(
                        guarded(this::look),
                        SWEEP_EVERY.toSeconds(),
                        SWEEP_EVERY.toSeconds(),
                        TimeUnit.SECONDS);
    }

    /**
     * A page comes. It gets the node's own session when no other page has it, else one of its own;
     * completes exceptionally when there are too many.
     */
    public CompletableFuture<Booth> enter(Page page) {
        return submit(
                () -> {
                    var own = booths.getFirst();
                    var booth = own.isFree() ? own : another();
                    booth.attach(page);
                    pages.incrementAndGet();
                    return booth;
                });
    }

    private Booth another() {
        if (booths.size() >= MOST_BOOTHS) {
            throw new IllegalStateException("more than " + MOST_BOOTHS + " pages are open");
        }
        var booth = new Booth(this, rules, glimpse, Session.start(menu(), voice));
        booths.add(booth);
        return booth;
    }

    /** Whether one page more would be turned away. */
    public boolean isFull() {
        return pages.get() >= MOST_BOOTHS;
    }

    void leave(Booth booth) {
        run(
                () -> {
                    booth.detach();
                    pages.decrementAndGet();
                    if (!booth.equals(booths.getFirst())) {
                        booth.end();
                        booths.remove(booth);
                    }
                });
    }

    /** What the site offers now. */
    public void offer(Offer newest) {
        run(
                () -> {
                    offer = newest;
                    menuChanged();
                });
    }

    /** Whether the server is heard. */
    public void live(boolean heard) {
        run(
                () -> {
                    if (live != heard) {
                        live = heard;
                        menuChanged();
                    }
                });
    }

    /**
     * Which clips in a sign language can be played now.
     *
     * @param playable files by screen
     */
    public void clips(Map<String, String> playable) {
        run(
                () -> {
                    clips = Map.copyOf(playable);
                    menuChanged();
                });
    }

    private Menu menu() {
        return MenuMaker.menu(offer, live, clock.now().orElse(null), clips);
    }

    /** Now and then: hours begin, and times to come back pass, also when no server says so. */
    void look() {
        keeper.sweep();
        if (!menu().equals(shown)) {
            menuChanged();
        }
    }

    private void menuChanged() {
        var menu = menu();
        shown = menu;
        List.copyOf(booths).forEach(booth -> booth.take(new Input.MenuChanged(menu)));
    }

    /**
     * An answer came.
     *
     * @return completes when it is looked after, durably
     */
    public CompletableFuture<Void> answer(Answer answer) {
        return CompletableFuture.runAsync(
                () -> {
                    var reply = keeper.reply(answer);
                    var asker = reply == null ? null : askers.remove(answer.intent());
                    // The visitor first: their number is decided and durable before the outbox is
                    // tidied up.
                    if (asker != null && reply != null) {
                        asker.take(new Input.Answered(answer.intent(), reply));
                    }
                    keeper.answered(answer, !(reply instanceof Reply.Refused));
                },
                loop);
    }

    void touched(Booth booth, long instance, Duration at, Action action) {
        byHand(booth, () -> new Input.Touch(instance, at, action, fresh.get()));
    }

    void pressed(Booth booth, long instance, Key key) {
        byHand(booth, () -> new Input.Pressed(instance, key, fresh.get()));
    }

    void typed(Booth booth, long instance, String text) {
        byHand(booth, () -> new Input.Typed(instance, text, fresh.get()));
    }

    void heard(Booth booth, Input headset) {
        byHand(booth, () -> headset);
    }

    private void byHand(Booth booth, Supplier<Input> input) {
        if (touches.incrementAndGet() > MOST_TOUCHES) {
            touches.decrementAndGet();
            return;
        }
        run(
                () -> {
                    touches.decrementAndGet();
                    booth.take(input.get());
                });
    }

    void ask(Booth booth, Effect.Ask ask) {
        if (keeper.keep(ask)) {
            askers.put(ask.intent(), booth);
            booth.take(new Input.Kept(ask.intent()));
        } else {
            booth.take(new Input.NotKept(ask.intent()));
        }
    }

    void recall(Booth booth, Effect.Recall recall) {
        booth.take(new Input.Recalled(recall.intent(), keeper.recall(recall.key(), offer)));
    }

    void keepNumber(Booth booth, Effect.KeepNumber keep) {
        booth.take(keeper.keepNumber(keep, offer));
    }

    void print(Booth booth, Effect.Print print) {
        var issue = print.given().issue();
        var now = offer;
        if (now == null) {
            papered(booth, issue, false);
            return;
        }
        var _ =
                paper.print(print.given(), print.language(), now)
                        .thenAccept(confirmed -> run(() -> papered(booth, issue, confirmed)));
    }

    void print(Booth booth, Effect.PrintLeaflet print) {
        var now = offer;
        if (now == null) {
            booth.take(new Input.LeafletCame(print.job(), false));
            return;
        }
        var _ =
                paper.print(print.job(), print.what(), print.language(), now)
                        .thenAccept(
                                confirmed ->
                                        run(
                                                () ->
                                                        booth.take(
                                                                new Input.LeafletCame(
                                                                        print.job(), confirmed))));
    }

    void printSlip(Booth booth, Effect.PrintSlip print) {
        var now = offer;
        if (now == null) {
            booth.take(new Input.PaperCame(print.intent(), false));
            return;
        }
        var _ =
                paper.slip(print, now)
                        .thenAccept(
                                confirmed ->
                                        run(
                                                () ->
                                                        booth.take(
                                                                new Input.PaperCame(
                                                                        print.intent(),
                                                                        confirmed))));
    }

    private void papered(Booth booth, IntentId issue, boolean confirmed) {
        booth.take(new Input.PaperCame(issue, confirmed));
        keeper.paperThrough(issue);
    }

    void abandon(IntentId intent) {
        askers.remove(intent);
        keeper.abandon(intent);
    }

    Future<?> later(Runnable work, long delay, TimeUnit unit) {
        return loop.schedule(guarded(work), delay, unit);
    }

    private void run(Runnable work) {
        try {
            loop.execute(guarded(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("the floor is closed");
        }
    }

    private <T> CompletableFuture<T> submit(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, loop);
    }

    /** A bug in one input must not end the loop. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("an input failed", e);
            }
        };
    }

    @Override
    public void close() {
        loop.shutdownNow();
    }
}
