package foyer.server.floor.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Topics;
import foyer.contract.words.NodeId;
import foyer.contract.words.TicketNumber;
import foyer.mqtt.Publication;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What nodes ask, and what they are answered. */
class AsksOverTheLinkTest extends LinkedFloor {
    @Test
    void anAskIsAnsweredOnceItIsInTheQueue() {
        var ask = issue("housing");

        send(ask);

        var answer = (Answer.Issued) answerTo(ask.intent());
        assertThat(answer.number()).isEqualTo(new TicketNumber("H001"));
        assertThat(answer.peopleAhead()).isZero();
        assertThat(loop.<Boolean>read(s -> s.findTicket(answer.ticket()).isPresent())).isTrue();
        var mark = ask.intent().value().getBytes(StandardCharsets.US_ASCII);
        assertThat(answers())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.correlation()).isEqualTo(mark));
    }

    @Test
    void theSameAskAgainGetsTheSameAnswerAndNoSecondTicket() {
        var ask = issue("housing");
        send(ask);
        var first = answerTo(ask.intent());

        var later = new Ask(1, ask.intent(), KIOSK, 8, 5_000, false, ask.body());
        send(later);

        await().until(() -> answers().size() == 2);
        assertThat(bodies()).containsExactly(first, first);
        assertThat(waiting("housing")).isEqualTo(1);
    }

    @Test
    void anIntentWithAnotherBodyIsRefused() {
        var ask = issue("housing");
        send(ask);
        answerTo(ask.intent());

        send(new Ask(1, ask.intent(), KIOSK, 7, 0, true, issue("waste").body()));

        await().until(() -> answers().size() == 2);
        assertThat(bodies().getLast())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("INTENT_REUSED"));
        assertThat(waiting("waste")).isZero();
    }

    @Test
    void aNumberThatArrivesBeforeItsIssueIsTheTicketsNumber() {
        var lease = ask(new AskBody.Lease(null));
        send(lease);
        var band = ((Answer.Leased) answerTo(lease.intent())).bands().getFirst();
        var number = new TicketNumber("H" + band.first());
        var issue = issue("housing");

        var numbered = ask(new AskBody.Numbered(issue.intent(), number, band.businessDay()));
        send(numbered);
        send(issue);

        assertThat(answerTo(numbered.intent())).isEqualTo(new Answer.Done());
        assertThat(((Answer.Issued) answerTo(issue.intent())).number()).isEqualTo(number);
    }

    @Test
    void askingForBandsAgainGivesTheSameBands() {
        var first = ask(new AskBody.Lease(null));
        var second = ask(new AskBody.Lease(null));
        send(first);
        send(second);

        var bands = (Answer.Leased) answerTo(first.intent());
        assertThat(bands.bands()).hasSize(2);
        assertThat(bands.kioskMark()).isEqualTo(1);
        assertThat(answerTo(second.intent())).isEqualTo(bands);
    }

    @Test
    void garbageIsRefusedByNameAndHoldsUpNobody() {
        var intent = intent();
        raw("not JSON at all");
        raw(text(issue("housing", intent)).replace("\"link\":", "\"lnk\":"));
        raw("x".repeat(20_000));
        var old = intent();
        raw(text(issue("housing", old)).replace("\"v\":1", "\"v\":0"));
        var good = issue("housing");
        send(good);

        assertThat(answerTo(good.intent())).isInstanceOf(Answer.Issued.class);
        assertThat(refusal(intent).reason()).isEqualTo("BAD_MESSAGE");
        assertThat(refusal(intent).detail()).contains("link").containsIgnoringCase("missing");
        assertThat(refusal(old).detail()).contains("version is 0, accepted is 1");
        assertThat(floor.refusedMessages()).isEqualTo(4);
        assertThat(waiting("housing")).isEqualTo(1);
    }

    @Test
    void aNodeSpeaksForItselfOnly() {
        var forged =
                new Ask(1, intent(), new NodeId("kiosk-2"), 7, 0, true, issue("housing").body());

        send(forged);

        assertThat(refusal(forged.intent()).reason()).isEqualTo("NODE_MISMATCH");
        assertThat(waiting("housing")).isZero();
    }

    @Test
    void aDisplayGetsNoTickets() {
        var ask = new Ask(1, intent(), HALL, 1, 0, true, issue("housing").body());
        var before = waiting("housing");

        publish(hall, Publication.message(Topics.ask(site.id(), HALL), codec.encode(ask)));
        var good = issue("waste");
        send(good);

        answerTo(good.intent());
        assertThat(waiting("housing")).isEqualTo(before);
    }
}
