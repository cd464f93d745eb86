package foyer.server.counters;

import static foyer.server.TestQueue.DANA;
import static foyer.server.TestQueue.DISPLAY;
import static foyer.server.TestQueue.FOUR;
import static foyer.server.TestQueue.KIOSK;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Health;
import foyer.contract.Liveness;
import foyer.contract.NodeRole;
import foyer.contract.Presence;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.server.SaidWaits;
import foyer.server.TestQueue;
import foyer.server.counters.ConsoleView.Notice;
import foyer.server.floor.NodeWatch;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who on the floor wants somebody, and which machine does. */
class ConsoleFloorTest {
    private final TestQueue queue = new TestQueue();
    private final NodeWatch watch = new NodeWatch(queue.site);
    private final ConsoleModel model =
            new ConsoleModel(queue.site, Locale.ENGLISH, watch::status, new SaidWaits());

    @BeforeEach
    void danaSitsAtCounterFour() {
        queue.dana(new Command.SignIn(FOUR));
    }

    @Test
    void whoWantsHelpIsShownUntilSomebodyGoes() {
        queue.order(new Actor.Node(KIOSK), new Command.AskHelp(new LanguageCode("ar")));
        queue.minutes(2);

        assertThat(view().help())
                .containsExactly(
                        new ConsoleView.Help(
                                new ConsoleView.Help.From.Kiosk(KIOSK),
                                "Kiosk by the entrance",
                                "Arabic",
                                LocalTime.of(14, 0),
                                2));

        queue.dana(new Command.AnswerHelp(KIOSK));
        assertThat(view().help()).isEmpty();
    }

    @Test
    void whoAsksByPhoneIsFoundByNumberAndPlace() {
        var ticket = queue.issue("housing", "pl");
        queue.order(new Actor.Server("phone"), new Command.AskPhoneHelp(ticket.id()));
        queue.minutes(1);
        queue.order(new Actor.Node(KIOSK), new Command.AskHelp(new LanguageCode("ar")));

        var help = view().help();
        assertThat(help.getFirst().from())
                .isEqualTo(new ConsoleView.Help.From.Phone(ticket.id(), ticket.number()));
        assertThat(help.getFirst().place()).isNotBlank();
        assertThat(help.getFirst().language()).isEqualTo("Polish");
        assertThat(help.getLast().from()).isEqualTo(new ConsoleView.Help.From.Kiosk(KIOSK));

        queue.dana(new Command.AnswerPhoneHelp(ticket.id()));
        assertThat(view().help()).hasSize(1);
    }

    @Test
    void machinesThatNeedSomebodyAreNoticed() {
        heard(KIOSK, NodeRole.KIOSK, Liveness.ONLINE, 1);
        watch.heard(health(new DeviceHealth("printer", DeviceState.BLOCKED, "PAPER_OUT")));
        heard(DISPLAY, NodeRole.DISPLAY, Liveness.ONLINE, 1);
        heard(DISPLAY, NodeRole.DISPLAY, Liveness.OFFLINE, 1);

        assertThat(view().notices())
                .containsExactly(
                        new Notice.DeviceBlocked("Kiosk by the entrance", "printer", "PAPER_OUT"),
                        new Notice.NodeGone("Hall 1", true));
    }

    /** The demonstration's clock stands on a Monday in winter, when London has no other time. */
    @Test
    void paperThatEndsTomorrowIsToldAsADayAndAnHour() {
        heard(KIOSK, NodeRole.KIOSK, Liveness.ONLINE, 1);
        var tomorrow = queue.now.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS);
        watch.heard(health(new DeviceHealth("paper", DeviceState.WARNING, "ENDS " + tomorrow)));

        var at = LocalTime.ofInstant(tomorrow, queue.site.zone());
        var notice = new Notice.PaperEnds("Kiosk by the entrance", 1, at);
        assertThat(view().notices()).containsExactly(notice);
    }

    @Test
    void paperThatShouldHaveEndedEndsNowAndWhatIsNoTimeIsShownAsItCame() {
        heard(KIOSK, NodeRole.KIOSK, Liveness.ONLINE, 1);
        watch.heard(
                health(
                        new DeviceHealth("paper", DeviceState.WARNING, "ENDS 2020-01-01T09:00:00Z"),
                        new DeviceHealth("paper", DeviceState.WARNING, "ENDS soon")));

        var now = LocalTime.ofInstant(queue.now, queue.site.zone()).truncatedTo(ChronoUnit.HOURS);
        assertThat(view().notices())
                .containsExactly(
                        new Notice.PaperEnds("Kiosk by the entrance", 0, now),
                        new Notice.DeviceWarning("Kiosk by the entrance", "paper", "ENDS soon"));
    }

    @Test
    void ofAKioskThatIsGoneOnlyThatIsSaid() {
        heard(KIOSK, NodeRole.KIOSK, Liveness.ONLINE, 1);
        watch.heard(health(new DeviceHealth("printer", DeviceState.BLOCKED, "PAPER_OUT")));
        heard(KIOSK, NodeRole.KIOSK, Liveness.OFFLINE, 1);

        assertThat(view().notices())
                .containsExactly(new Notice.NodeGone("Kiosk by the entrance", false));
    }

    private ConsoleView view() {
        return model.view(queue.state, DANA, FOUR, List.of(), queue.now);
    }

    private void heard(NodeId node, NodeRole role, Liveness state, long session) {
        watch.heard(new Presence(1, node, role, state, 1, session, queue.now));
    }

    private Health health(DeviceHealth... devices) {
        return new Health(1, KIOSK, 1, 1, queue.now, "0.1", 60, 0, 0, List.of(devices));
    }
}
