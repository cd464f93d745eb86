package foyer.kiosk;

import foyer.contract.Answer;
import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Offer;
import foyer.devices.escpos.EscPosPrinter;
import foyer.kiosk.aloud.EspeakSpeaker;
import foyer.kiosk.aloud.ReadAloud;
import foyer.kiosk.floor.Floor;
import foyer.kiosk.floor.TicketPaper;
import foyer.kiosk.floor.WishKeeper;
import foyer.kiosk.link.Duty;
import foyer.kiosk.paper.NoPaper;
import foyer.kiosk.paper.PrinterPaper;
import foyer.kiosk.paper.RollCounter;
import foyer.kiosk.signed.SignedShelf;
import foyer.kiosk.store.Moment;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The node as a kiosk: its printer and its screens. */
final class KioskRole implements Duty, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KioskRole.class);

    private final TicketPaper paper;
    private final RollCounter roll;
    private final WishKeeper keeper;
    private final Floor floor;
    private final Optional<ReadAloud> aloud;
    private final SignedShelf signed;

    private KioskRole(
            TicketPaper paper,
            RollCounter roll,
            WishKeeper keeper,
            Floor floor,
            Optional<ReadAloud> aloud,
            SignedShelf signed) {
        this.signed = signed;
        this.aloud = aloud;
        this.roll = roll;
        this.paper = paper;
        this.keeper = keeper;
        this.floor = floor;
    }

    static KioskRole start(NodeCore core, NodePlan plan) {
        var clock = core.clock();
        var unknown = core.store().recover(new Moment(clock.nanos(), clock.now().orElse(null)));
        unknown.forEach(issue -> LOG.warn("the paper of intent {} is unknown", issue));
        var node = core.identity().node().value();
        var roll = new RollCounter(core.store().roll()::change, plan.rollMetres(), clock::now);
        var paper =
                plan.printer()
                        .<TicketPaper>map(
                                settings ->
                                        new PrinterPaper(
                                                EscPosPrinter.start(settings),
                                                node,
                                                unknown.size(),
                                                clock::now,
                                                roll))
                        .orElseGet(NoPaper::new);
        var keeper = new WishKeeper(core.store(), clock);
        var aloud = voice();
        var floor = new Floor(keeper, clock, paper, plan.pace(), core::newFresh, aloud.isPresent());
        floor.start();
        var signed = SignedShelf.start(plan.signed(), clock::nanos, floor::clips);
        return new KioskRole(paper, roll, keeper, floor, aloud, signed);
    }

    private static Optional<ReadAloud> voice() {
        var speaker = EspeakSpeaker.find(System.getenv().getOrDefault("PATH", ""));
        if (speaker.isEmpty()) {
            LOG.warn("espeak-ng is not installed: the kiosk cannot be used without sight");
        }
        return speaker.map(ReadAloud::new);
    }

    /** Empty where nothing can be spoken. */
    Optional<ReadAloud> aloud() {
        return aloud;
    }

    SignedShelf signed() {
        return signed;
    }

    Floor floor() {
        return floor;
    }

    void sendBy(WishKeeper.Outgoing outgoing) {
        keeper.sendBy(outgoing);
    }

    @Override
    public void offer(Offer offer) {
        roll.in(ZoneId.of(offer.zone()));
        floor.offer(offer);
        signed.offer(offer.signed());
    }

    @Override
    public void live(boolean heard) {
        floor.live(heard);
    }

    @Override
    public CompletionStage<Void> answer(Answer answer) {
        return floor.answer(answer);
    }

    @Override
    public boolean givesNumbers() {
        return true;
    }

    @Override
    public List<DeviceHealth> health() {
        var health = new ArrayList<>(paper.health());
        if (keeper.isFailing()) {
            health.add(new DeviceHealth("outbox", DeviceState.BLOCKED, "WRITE_FAILED"));
        }
        health.addAll(signed.health());
        return health;
    }

    @Override
    public void onHealth(Runnable changed) {
        paper.onHealth(changed);
        signed.onHealth(changed);
    }

    @Override
    public void close() {
        signed.close();
        floor.close();
        aloud.ifPresent(ReadAloud::close);
        paper.close();
    }
}
