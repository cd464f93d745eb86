package foyer.server.floor.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.Liveness;
import foyer.contract.NodeRole;
import foyer.contract.Offer;
import foyer.contract.Presence;
import foyer.contract.ServerState;
import foyer.contract.Shown;
import foyer.contract.Topics;
import foyer.contract.words.ServiceCode;
import foyer.mqtt.Publication;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.TicketStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everybody hears of the queue, and the server of its nodes. */
class ViewsOverTheLinkTest extends LinkedFloor {
    @Test
    void aCallIsOnTheBoardAndItsConfirmationReachesTheQueue() {
        var ask = issue("housing");
        send(ask);
        var issued = (Answer.Issued) answerTo(ask.intent());
        send(ask(new AskBody.Numbered(ask.intent(), issued.number(), today())));
        await().until(
                        () ->
                                loop.read(
                                        s ->
                                                s.listWaiting(
                                                                        List.of(
                                                                                new ServiceCode(
                                                                                        "housing")),
                                                                        1)
                                                                .size()
                                                        == 1));
        staff(new Command.SignIn(FOUR));
        staff(new Command.CallNext(FOUR));

        await().until(() -> newest(Board.class).filter(b -> b.calls().size() == 1).isPresent());
        var call = newest(Board.class).orElseThrow().calls().getFirst();
        assertThat(call.number()).isEqualTo(issued.number());

        var shown = new Shown(1, HALL, call.id(), Shown.How.SHOWN, 180);
        for (int i = 0; i < 2; i++) {
            publish(hall, Publication.message(Topics.shown(site.id(), HALL), codec.encode(shown)));
        }
        await().until(
                        () ->
                                loop.read(s -> s.findTicket(issued.ticket()))
                                        .filter(t -> t.status() == TicketStatus.CALLED)
                                        .filter(t -> t.call().shown() != null)
                                        .isPresent());
        var proof = loop.read(s -> s.findTicket(issued.ticket())).orElseThrow().call().shown();
        assertThat(proof.node()).isEqualTo(HALL);
        assertThat(proof.after()).isEqualTo(Duration.ofMillis(180));
    }

    @Test
    void theOfferFollowsTheQueueAndOnlyGrows() {
        send(issue("housing"));

        await().until(
                        () ->
                                newest(Offer.class)
                                        .filter(o -> o.boot() == boot)
                                        .filter(o -> ahead(o, "housing") == 1)
                                        .isPresent());
        var seqs = received(Offer.class).filter(o -> o.boot() == boot).map(Offer::seq).toList();
        assertThat(seqs).isSorted().doesNotHaveDuplicates();
        assertThat(newest(ServerState.class).orElseThrow().state()).isEqualTo(Liveness.ONLINE);
        await().until(() -> newest(Beat.class).filter(b -> b.boot() == boot).isPresent());
    }

    @Test
    void whatNodesSayOfThemselvesIsHeard() {
        var presence =
                new Presence(1, KIOSK, NodeRole.KIOSK, Liveness.ONLINE, boot, 1, clock.instant());
        publish(
                kiosk,
                Publication.retainedState(
                        Topics.presence(site.id(), KIOSK), codec.encode(presence)));

        await().until(
                        () ->
                                watch.status(KIOSK)
                                        .findLiveness()
                                        .filter(Liveness.ONLINE::equals)
                                        .isPresent());
    }

    @Test
    void aServerThatStopsSaysSoAndTheNextPublishesEverythingAnew() {
        floor.close();
        await().until(
                        () ->
                                newest(ServerState.class)
                                        .filter(s -> s.state() == Liveness.OFFLINE)
                                        .isPresent());

        boot = nextBoot();
        floor = floor();
        floor.start();

        await().until(() -> newest(Offer.class).filter(o -> o.boot() == boot).isPresent());
        await().until(() -> newest(Board.class).filter(b -> b.boot() == boot).isPresent());
        assertThat(newest(ServerState.class).orElseThrow().state()).isEqualTo(Liveness.ONLINE);
    }
}
