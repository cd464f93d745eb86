package foyer.server.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Limits;
import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketNumber;
import foyer.server.DemoSite;
import foyer.server.feedback.store.FeedbackFile;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.ModelJournal;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Survey;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a visit was, said at a kiosk: once, with the visit when that may be, else by itself. */
class SurveyDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final NodeId KIOSK = new NodeId("kiosk-1");
    private static final CounterId FOUR = new CounterId("4");
    private static final Actor DANA = new Actor.Staff(new StaffId("s-1"));
    private static final TicketNumber NOBODYS = new TicketNumber("H999");
    private static final Survey SAID = new Survey(5, 0, 4, 5, Survey.Settled.YES);

    @TempDir Path folder;
    private final Site site = DemoSite.load();
    private final ModelJournal journal = new ModelJournal();
    private SiteLoop loop;
    private FeedbackFile file;
    private SurveyDesk desk;
    private int intents;

    @BeforeEach
    void open() throws Exception {
        var rules = DemoSite.rulesOf(site);
        loop = SiteLoop.start(site, rules, new JournalWriter(journal), InstantSource.fixed(NOW));
        file = FeedbackFile.open(folder.resolve("feedback.db"));
        desk = new SurveyDesk(loop, file);
    }

    @AfterEach
    void close() throws Exception {
        loop.close();
        file.close();
        journal.close();
    }

    @Test
    void withoutATicketItStandsByItself() throws Exception {
        var ask = ask(null);
        assertThat(desk.answer(ask, NOW)).contains(new Answer.Done());
        assertThat(desk.answer(ask, NOW.plusSeconds(60))).contains(new Answer.Done());
        assertThat(file.listSurveys(site.id(), 10))
                .containsExactly(
                        new GivenSurvey(site.id(), ask.intent(), NOW.minusSeconds(2), KIOSK, SAID));
    }

    @Test
    void withTheTicketOfAServedCustomerItStandsWithTheVisitAlone() throws Exception {
        var ticket = served();
        var ask = ask(ticket.number());
        assertThat(desk.answer(ask, NOW)).contains(new Answer.Done());
        assertThat(desk.answer(ask, NOW)).contains(new Answer.Done());
        assertThat(mayAnswer(ticket)).isFalse();
        assertThat(file.listSurveys(site.id(), 10))
                .singleElement()
                .satisfies(given -> assertThat(given.answers()).isNull());
    }

    @Test
    void aVisitThatMayNotBeToldOrIsNobodysCostsNoAnswers() throws Exception {
        var told = served();
        var waiting = issued();
        desk.answer(ask(told.number()), NOW);
        desk.answer(ask(told.number()), NOW);
        desk.answer(ask(waiting.number()), NOW);
        desk.answer(ask(NOBODYS), NOW);
        assertThat(file.listSurveys(site.id(), 10))
                .extracting(GivenSurvey::answers)
                .containsExactlyInAnyOrder(null, SAID, SAID, SAID);
    }

    @Test
    void whatStoodByItselfIsNotToldAgainWithTheVisit() throws Exception {
        var ticket = issued();
        var ask = ask(ticket.number());
        desk.answer(ask, NOW);
        serve(ticket);
        assertThat(desk.answer(ask, NOW)).contains(new Answer.Done());
        assertThat(mayAnswer(ticket)).isTrue();
        assertThat(file.listSurveys(site.id(), 10)).hasSize(1);
    }

    @Test
    void aQueueOrAFileThatFailsKeepsTheNodeTrying() throws Exception {
        var ticket = served();
        journal.fate(ModelJournal.Fate.FAILS);
        assertThat(desk.answer(ask(ticket.number()), NOW))
                .hasValueSatisfying(body -> assertThat(body).isInstanceOf(Answer.Busy.class));
        assertThat(file.listSurveys(site.id(), 10)).isEmpty();
        file.close();
        assertThat(desk.answer(ask(null), NOW))
                .hasValueSatisfying(body -> assertThat(body).isInstanceOf(Answer.Busy.class));
    }

    @Test
    void aDayTakesSoManyAndYearsLaterTheyAreGone() throws Exception {
        assertThat(file.keep(given(1), NOW, 1)).isTrue();
        assertThat(file.keep(given(2), NOW, 1)).isFalse();
        assertThat(file.keep(given(1), NOW, 1)).as("was there").isTrue();
        assertThat(file.keep(given(2), NOW.plus(Duration.ofDays(2)), 1)).isTrue();
        file.sweep(NOW.plus(FeedbackFile.ROWS_KEPT).plusSeconds(1));
        assertThat(file.listSurveys(site.id(), 10)).containsExactly(given(2));
    }

    private GivenSurvey given(long number) {
        var intent = new IntentId(new UUID(8, number).toString());
        return new GivenSurvey(site.id(), intent, NOW, KIOSK, SAID);
    }

    private Ask ask(TicketNumber number) {
        var body = new AskBody.Survey(number, 5, null, 4, 5, AskBody.Survey.Settled.YES);
        return new Ask(Limits.VERSION, newIntent(), KIOSK, 1, 2_000, true, body);
    }

    private Ticket served() {
        var ticket = issued();
        serve(ticket);
        return ticket;
    }

    private void serve(Ticket ticket) {
        if (loop.read(state -> state.findSignIn(new StaffId("s-1"))).isEmpty()) {
            accepted(DANA, newIntent(), new Command.SignIn(FOUR));
        }
        accepted(DANA, newIntent(), new Command.CallNext(FOUR));
        accepted(DANA, newIntent(), new Command.Start(ticket.id()));
        accepted(DANA, newIntent(), new Command.Finish(ticket.id()));
    }

    private Ticket issued() {
        var issue = newIntent();
        var kiosk = new Actor.Node(KIOSK);
        var link = "%064d".formatted(intents);
        accepted(
                kiosk,
                issue,
                new Command.Issue(
                        new ServiceCode("housing"), new LanguageCode("en"), link, NOW, true));
        var ticket = loop.read(state -> state.findTicketByIssue(issue)).orElseThrow();
        accepted(kiosk, newIntent(), new Command.GiveNumber(issue, ticket.number(), null));
        return ticket;
    }

    private boolean mayAnswer(Ticket ticket) {
        return loop.read(
                state -> state.mayAnswerSurvey(state.findTicket(ticket.id()).orElseThrow()));
    }

    private void accepted(Actor actor, IntentId intent, Command command) {
        var reply = loop.submit(intent, actor, new byte[] {1}, command).toCompletableFuture();
        assertThat(reply).succeedsWithin(Duration.ofSeconds(30)).isInstanceOf(Reply.Accepted.class);
    }

    private IntentId newIntent() {
        return new IntentId(new UUID(9, ++intents).toString());
    }
}
