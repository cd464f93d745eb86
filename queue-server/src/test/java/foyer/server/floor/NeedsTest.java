package foyer.server.floor;

import static foyer.server.TestQueue.FOUR;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.MessageCodec;
import foyer.contract.Need;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NeedCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.server.TestQueue;
import foyer.server.sites.Sites;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Wants;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What somebody says at a kiosk they need, from there to the display that calls them. */
class NeedsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    private static final ServiceCode HOUSING = new ServiceCode("housing");
    private static final LanguageCode EN = new LanguageCode("en");
    private static final LinkToken LINK = LinkToken.of(new byte[16]);
    private static final Code LOOP = new Code("hearing-loop");
    private static final Code SLOW = new Code("slow-walk");

    private final TestQueue queue = new TestQueue();
    private final FloorViews views =
            new FloorViews(queue.site, new ServerId("main"), "http://127.0.0.1:8080/t/");

    @Test
    void aKioskOffersWhatTheSiteHas() {
        var offer = views.offer(queue.state, queue.now, new Stamp(1, 1, queue.now));
        assertThat(offer.needs())
                .extracting(need -> need.code().value())
                .containsExactly("hearing-loop", "low-counter", "slow-walk", "interpreter");
    }

    @Test
    void whatCallsSomebodySoonerIsLeftToColleagues() {
        var adjustments =
                """
                adjustments:
                  - {id: unwell, name: {en: Unwell}, soonerMinutes: 5}
                  - {id: slow-walk, name: {en: More time}, walkMinutes: 5}
                """;
        assertThat(WayViews.needs(Sites.of(WayViewsTest.YAML + adjustments)))
                .extracting(Need::code)
                .containsExactly(new NeedCode("slow-walk"));
    }

    @Test
    void aWalkInNeedsWhatTheySaid() {
        var body =
                new AskBody.Issue(
                        HOUSING,
                        EN,
                        LINK,
                        null,
                        List.of(new NeedCode("slow-walk"), new NeedCode("hearing-loop")));
        assertThat(wants(new Asks(new MessageCodec()), body).adjustments())
                .containsExactly(LOOP, SLOW);
    }

    /** What was agreed on the telephone is not lost to what is said at the door. */
    @Test
    void anAppointmentKeepsItsOwnNeeds() {
        var booking = new AppointmentId("a-1");
        var asks = new Asks(new MessageCodec(), _ -> Wants.booked(booking, NOW, List.of(LOOP)));
        var said = List.of(new NeedCode("slow-walk"), new NeedCode("hearing-loop"));
        assertThat(wants(asks, new AskBody.CheckIn(booking, HOUSING, EN, LINK, said)).adjustments())
                .containsExactly(LOOP, SLOW);
        assertThat(wants(asks, new AskBody.CheckIn(booking, HOUSING, EN, LINK)).adjustments())
                .containsExactly(LOOP);
    }

    @Test
    void noVisitHasMoreThanItCanHave() {
        var booked =
                IntStream.range(0, Wants.MAX_ADJUSTMENTS)
                        .mapToObj(n -> new Code("need-" + n))
                        .toList();
        var booking = new AppointmentId("a-1");
        var asks = new Asks(new MessageCodec(), _ -> Wants.booked(booking, NOW, booked));
        var said = List.of(new NeedCode("slow-walk"));
        assertThat(wants(asks, new AskBody.CheckIn(booking, HOUSING, EN, LINK, said)).adjustments())
                .containsExactlyElementsOf(booked);
    }

    @Test
    void whoeverWalksSlowlyIsCalledWithoutHurry() {
        queue.dana(new Command.SignIn(FOUR));
        var ticket = queue.issue("housing", "en").id();
        queue.dana(new Command.CallNext(FOUR));
        assertThat(latest()).isNull();

        queue.dana(new Command.Adjust(ticket, List.of(SLOW)));
        assertThat(latest()).isTrue();
        queue.dana(new Command.Adjust(ticket, List.of(new Code("interpreter"))));
        assertThat(latest()).as("nothing of any other need is on a display").isNull();
    }

    private Boolean latest() {
        var board = views.board(queue.state, new Stamp(1, 1, queue.now));
        return board.calls().getFirst().unhurried();
    }

    private static Wants wants(Asks asks, AskBody body) {
        var intent = new IntentId("8b0f3a52-5f64-4a0c-9d0e-2b2f6a1f0c11");
        var ask = new Ask(1, intent, new NodeId("kiosk-1"), 1, 0, true, body);
        return ((Command.Issue) asks.command(ask, NOW)).wants();
    }
}
