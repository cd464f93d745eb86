package foyer.server.simulation;

import foyer.server.journal.JournalException;
import foyer.server.journal.ModelJournal;
import foyer.server.journal.ModelJournal.Fate;
import foyer.server.sites.Site;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.loop.InlineLoop;
import foyer.server.ticketing.loop.InlineLoop.Wish;
import foyer.server.ticketing.loop.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The queue server: collects wishes for a moment, takes a turn, answers; and now and then dies. */
final class Server {
    private final World world;
    private final Site site;
    private final RuleBook rules;
    private final Ledger ledger;
    final ModelJournal journal = new ModelJournal();
    private final List<Asked> inbox = new ArrayList<>();
    private @Nullable InlineLoop loop;
    private boolean dependable;
    int deaths;

    private record Asked(Wish wish, Consumer<Reply> answer) {}

    Server(World world, Site site, RuleBook rules, Ledger ledger) {
        this.world = world;
        this.site = site;
        this.rules = rules;
        this.ledger = ledger;
        start();
    }

    /** No more faults from here on. */
    void behave() {
        dependable = true;
        if (loop == null) {
            start();
        }
    }

    Optional<InlineLoop> findLoop() {
        return Optional.ofNullable(loop);
    }

    /** Lost when the server is dead, or dies before it answers. */
    void ask(Wish wish, Consumer<Reply> answer) {
        if (loop == null) {
            return;
        }
        inbox.add(new Asked(wish, answer));
        if (inbox.size() == 1) {
            world.after(Duration.ofMillis(world.random.nextInt(4)), this::turn);
        }
    }

    private void turn() {
        if (loop == null || inbox.isEmpty()) {
            return;
        }
        var batch = List.copyOf(inbox);
        inbox.clear();
        double fault = dependable ? 1 : world.random.nextDouble();
        try {
            if (fault < 0.02) {
                dieInCommit(batch, fault < 0.01 ? Fate.NOT_SYNCED : Fate.DURABLE);
            } else {
                journal.fate(
                        fault < 0.03
                                ? Fate.FAILS
                                : fault < 0.04 ? Fate.FAILS_AFTER_SYNC : Fate.DURABLE);
                answer(batch, loop.turn(world.now(), wishes(batch)));
            }
        } catch (JournalException e) {
            journal.fate(Fate.DURABLE);
            replay();
            batch.forEach(
                    asked -> asked.answer().accept(new Reply.Rejected(Reason.STORE_FAILED, "")));
        }
    }

    /** The power goes while a commit is under way: nobody is answered. */
    private void dieInCommit(List<Asked> batch, Fate fate) throws JournalException {
        journal.fate(fate);
        if (loop != null) {
            loop.turn(world.now(), wishes(batch));
        }
        die();
    }

    private void die() {
        journal.crash();
        loop = null;
        inbox.clear();
        deaths++;
        world.after(world.upTo(Duration.ofMinutes(4)), this::start);
    }

    private void start() {
        if (loop == null) {
            replay();
        }
    }

    private void replay() {
        try {
            loop = new InlineLoop(site, rules, journal);
        } catch (JournalException e) {
            throw new AssertionError("a model of a journal can always be read", e);
        }
    }

    private void answer(List<Asked> batch, List<Reply> replies) {
        for (int i = 0; i < batch.size(); i++) {
            ledger.acknowledged(batch.get(i).wish().intent(), replies.get(i));
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().accept(replies.get(i));
        }
    }

    private static List<Wish> wishes(List<Asked> batch) {
        return batch.stream().map(Asked::wish).toList();
    }
}
