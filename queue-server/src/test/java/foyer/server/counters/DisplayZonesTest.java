package foyer.server.counters;

import static foyer.server.TestQueue.FIVE;
import static foyer.server.TestQueue.FOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.contract.Board;
import foyer.contract.DisplayPlan.Layout;
import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.Daily;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.Texts;
import foyer.server.DemoSite;
import foyer.server.TestQueue;
import foyer.server.counters.ConsoleView.Proof;
import foyer.server.floor.FloorViews;
import foyer.server.floor.NodeWatch;
import foyer.server.floor.Stamp;
import foyer.server.forecast.live.Waits;
import foyer.server.sites.DisplayPlan;
import foyer.server.sites.DisplayRules;
import foyer.server.sites.HouseRules;
import foyer.server.sites.Site;
import foyer.server.sites.SiteNode;
import foyer.server.sites.Sites;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.How;
import foyer.server.ticketing.QueueState;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A hall for counter 4, the sign of counter 4, and nothing for counter 5. */
class DisplayZonesTest {
    private static final NodeId HALL = TestQueue.DISPLAY;
    private static final NodeId SIGN = new NodeId("sign-4");
    private static final DisplayPlan.Quiet BY_NIGHT =
            new DisplayPlan.Quiet(new Daily(LocalTime.of(18, 0), LocalTime.of(8, 0)), 20);

    private final TestQueue queue = new TestQueue(site());
    private final FloorViews views =
            new FloorViews(queue.site, new ServerId("main"), "http://127.0.0.1:8080/t/");

    @Test
    void eachDisplayIsToldWhatItIsFor() {
        var hall = board().displays().getFirst();
        assertThat(hall.node()).isEqualTo(HALL);
        assertThat(hall.layout()).isEqualTo(Layout.CALLS);
        assertThat(hall.served()).containsExactly(FOUR);
        assertThat(hall.services())
                .containsExactlyInAnyOrderElementsOf(queue.site.getProfileOf(FOUR).services());
        assertThat(hall.volumeAt(LocalTime.NOON)).isEqualTo(70);
        assertThat(hall.volumeAt(LocalTime.MIDNIGHT)).isEqualTo(20);
        assertThat(hall.reloadAt()).isEqualTo(LocalTime.of(3, 30));
    }

    @Test
    void aDisplayWithoutCountersOfItsOwnIsForAllOfThem() {
        var site = DemoSite.load();
        var usual = new FloorViews(site, new ServerId("main"), "http://x/t/");
        var nobody = QueueState.empty(site);
        var plan = usual.board(nobody, new Stamp(1, 1, queue.now)).displays().getFirst();
        assertThat(plan.served()).isNull();
        assertThat(plan.services()).isNull();
        assertThat(plan.serves(new CounterId("6"))).isTrue();
    }

    @Test
    void theBoardSaysWhoIsAtEachCounter() {
        assertThat(counter().open()).isFalse();
        queue.dana(new Command.SignIn(FOUR));
        assertThat(counter().open()).isTrue();
        assertThat(counter().ticket()).isNull();
        var ticket = queue.issue("housing", "en");
        queue.dana(new Command.CallNext(FOUR));
        assertThat(counter().ticket()).isEqualTo(ticket.number());
        queue.dana(new Command.NoShow(ticket.id()));
        assertThat(counter().ticket()).isNull();
    }

    @Test
    void onlyADisplayThatServesTheCounterConfirms() {
        var call = callTo(FOUR);
        assertThat(proof(FOUR)).isEqualTo(new Proof.Awaited());
        assertThatThrownBy(() -> confirm(SIGN, call)).hasMessageContaining("NOT_A_DISPLAY");
        queue.seconds(3);
        assertThat(proof(FOUR)).isEqualTo(new Proof.Missing(List.of("Hall 4")));
        confirm(HALL, call);
        assertThat(proof(FOUR)).isEqualTo(new Proof.Shown("Hall 4", Duration.ofSeconds(3)));
    }

    @Test
    void theAlarmComesWhenTheSiteSaysSo() {
        var patient = new TestQueue(alarmedAfter(site(), Duration.ofSeconds(9)));
        var call = callTo(patient, FOUR);
        patient.seconds(8);
        assertThat(proof(patient, FOUR)).isEqualTo(new Proof.Awaited());
        patient.seconds(1);
        assertThat(proof(patient, FOUR)).isEqualTo(new Proof.Missing(List.of("Hall 4")));
        assertThat(patient.state.findTicketByCall(call)).isPresent();
    }

    @Test
    void aCounterWithoutADisplaySaysSoAtOnce() {
        var call = callTo(FIVE);
        assertThat(proof(FIVE)).isEqualTo(new Proof.NoDisplay());
        assertThatThrownBy(() -> confirm(HALL, call)).hasMessageContaining("NOT_A_DISPLAY");
    }

    private CallId callTo(CounterId counter) {
        return callTo(queue, counter);
    }

    private static CallId callTo(TestQueue queue, CounterId counter) {
        queue.dana(new Command.SignIn(counter));
        var ticket = queue.issue("housing", "en");
        queue.dana(new Command.CallChosen(ticket.id(), counter));
        return queue.state.findTicket(ticket.id()).orElseThrow().call().id();
    }

    private void confirm(NodeId display, CallId call) {
        queue.order(
                new Actor.Node(display),
                new Command.ConfirmShown(call, How.SHOWN, Duration.ofMillis(120)));
    }

    private Proof proof(CounterId counter) {
        return proof(queue, counter);
    }

    private static Proof proof(TestQueue queue, CounterId counter) {
        var model =
                new ConsoleModel(
                        queue.site,
                        Locale.ENGLISH,
                        new NodeWatch(queue.site)::status,
                        Waits.UNKNOWN);
        return model.view(queue.state, TestQueue.DANA, counter, List.of(), queue.now)
                .current()
                .proof();
    }

    private Board board() {
        return views.board(queue.state, new Stamp(1, 1, queue.now));
    }

    private Board.Counter counter() {
        return board().counters().stream()
                .filter(counter -> counter.id().equals(FOUR))
                .findFirst()
                .orElseThrow();
    }

    private static Site alarmedAfter(Site site, Duration alarm) {
        var rules = site.rules();
        var displays = new DisplayRules(alarm, LocalTime.of(3, 30), List.of());
        return Sites.withRules(
                site,
                new HouseRules(
                        rules.calls(),
                        rules.comebacks(),
                        rules.appointments(),
                        rules.adjustments(),
                        rules.priorities(),
                        rules.advisors(),
                        displays));
    }

    private static Site site() {
        var site = DemoSite.load();
        var nodes = new ArrayList<SiteNode>();
        nodes.add(display(HALL, "Hall 4", DisplayPlan.Layout.CALLS, BY_NIGHT));
        nodes.add(display(SIGN, "Sign 4", DisplayPlan.Layout.COUNTER, null));
        site.nodes().stream().filter(n -> n.role() == SiteNode.Role.KIOSK).forEach(nodes::add);
        return Sites.withNodes(site, nodes);
    }

    private static SiteNode display(
            NodeId id, String name, DisplayPlan.Layout layout, DisplayPlan.Quiet quiet) {
        return new SiteNode(
                id,
                SiteNode.Role.DISPLAY,
                0,
                Texts.of(new LanguageCode("en"), name),
                new DisplayPlan(layout, Set.of(FOUR), 70, quiet));
    }
}
