package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.BEN;
import static foyer.server.ticketing.Play.CEM;
import static foyer.server.ticketing.TestSite.BENEFITS;
import static foyer.server.ticketing.TestSite.HOUSING;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.TAX;
import static foyer.server.ticketing.TestSite.THREE;
import static foyer.server.ticketing.TestSite.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.TicketNumber;
import foyer.server.phrases.Phrases;
import foyer.server.ticketing.store.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each call can say why, from what was stored with it. */
class WhyTest {
    private final Phrases phrases = Phrases.load("/phrases/console", Locale.ENGLISH);
    private final Play play = Play.open(TestRules.ALL);

    @Test
    void theEarlierPromiseAndWhoWouldHaveBeenNext() {
        play.issue(BENEFITS); // 09:00, standard 20 minutes
        play.afterMinutes(12);
        play.issue(TAX); // 09:12, standard 15 minutes
        play.callNext(ANN, ONE);
        assertThat(said())
                .isEqualTo(
                        "B001 before C001: promised 09:20 (standard 20 min) against 09:27;"
                                + " counter 1 takes both");
    }

    /** The other half of the example in docs/promises.md. */
    @Test
    void aShorterStandardLetsALaterArrivalGoFirst() {
        play.issue(BENEFITS); // 09:00, standard 20 minutes
        play.afterMinutes(3);
        play.issue(TAX); // 09:03, standard 15 minutes
        play.callNext(ANN, ONE);
        assertThat(said())
                .isEqualTo(
                        "C001 before B001: promised 09:18 (standard 15 min) against 09:20;"
                                + " counter 1 takes both");
    }

    @Test
    void promisesWithinOneMinuteAreSaidToTheSecond() {
        play.issue(TAX);
        play.after(Duration.ofSeconds(20));
        play.issue(TAX);
        play.callNext(ANN, ONE);
        assertThat(said()).contains("promised 09:15:00 (standard 15 min) against 09:15:20");
    }

    @Test
    void nobodyElseWasWaiting() {
        play.issue(HOUSING);
        play.callNext(CEM, THREE);
        assertThat(said())
                .isEqualTo(
                        "H001: promised 09:30 (standard 30 min); nobody else was waiting for"
                                + " counter 3");
    }

    @Test
    void equalPromisesGoByArrival() {
        play.issue(BENEFITS);
        play.afterMinutes(5);
        play.issue(TAX);
        play.callNext(ANN, ONE);
        assertThat(said())
                .isEqualTo(
                        "B001 before C001: both promised 09:20 (standard 20 min), and B001 came"
                                + " first; counter 1 takes both");
    }

    @Test
    void anAppointmentAPriorityAndAnAdjustmentAreNamed() {
        var appointed =
                new Wants(List.of(), List.of(), Play.MORNING.plus(Duration.ofMinutes(5)), null);
        play.issue(TAX, appointed);
        play.callNext(ANN, ONE);
        assertThat(said()).contains("promised 09:10 (appointment 09:05)");
        var baby = play.issue(TAX);
        play.accept(BEN, new Command.Prioritise(baby.id(), TestRules.BABY));
        play.callNext(BEN, TWO);
        assertThat(said()).contains("promised 09:05 (priority: with-baby)");
        play.issue(BENEFITS, TestRules.needing(TestRules.LOW));
        play.callNext(CEM, THREE);
        assertThat(said()).contains("promised 09:15 (called sooner for an adjustment)");
    }

    @Test
    void aNeedThatCallsNobodySoonerIsNoReason() {
        play.issue(TAX, TestRules.needing(TestRules.SLOW));
        play.callNext(ANN, ONE);
        assertThat(said()).contains("promised 09:15 (standard 15 min)");
    }

    @Test
    void aChosenTicketAndOnePutBehindTheOthers() {
        var first = play.issue(TAX);
        play.afterMinutes(1);
        var chosen = play.issue(TAX);
        play.accept(ANN, new Command.CallChosen(chosen.id(), ONE));
        assertThat(said())
                .isEqualTo(
                        "C002 chosen by the advisor at counter 1: promised 09:16 (standard 15 min),"
                                + " before C001, promised 09:15");
        play.accept(ANN, new Command.Requeue(first.id(), Command.Requeue.Place.LAST));
        play.callNext(BEN, TWO);
        assertThat(said()).contains("promised 09:16 (put behind the others at 09:01)");
    }

    @Test
    void aCallStoredBeforeTheNumberStoodInItStillSaysWhy() {
        var body =
                "{\"at\":1795424400123456,\"ticket\":\"20261123-0000042\",\"call\":\"x.1\","
                        + "\"counter\":\"4\",\"staff\":\"s-17\",\"reason\":{\"rule\":"
                        + "\"EARLIEST_PROMISE\",\"service\":\"council-tax\",\"arrivedAt\":"
                        + "1795428000000000,\"standard\":900000000,\"promisedAt\":1795428900000000,"
                        + "\"runnerUp\":{\"number\":\"A017\",\"promisedAt\":1795429020000000}}}";
        var called =
                (Event.TicketCalled)
                        new EventCodec()
                                .decode("TicketCalled", body.getBytes(StandardCharsets.UTF_8));
        assertThat(sentence(called.reason(), called.counter(), new TicketNumber("B042")))
                .isEqualTo(
                        "B042 before A017: promised 10:15 (standard 15 min) against 10:17;"
                                + " counter 4 takes both");
    }

    /** Of the latest call, as it is read from the journal. */
    private String said() {
        var codec = new EventCodec();
        var called = play.events.getLast();
        var stored = (Event.TicketCalled) codec.decode(codec.kind(called), codec.encode(called));
        return sentence(stored.reason(), stored.counter(), new TicketNumber("X999"));
    }

    private String sentence(CallReason reason, CounterId counter, TicketNumber number) {
        var why = Why.of(reason, counter, number, play.site.zone());
        var values = new HashMap<>(why.values());
        values.put("basis", phrases.say(why.basis(), why.values()));
        return phrases.say(why.phrase(), values);
    }
}
