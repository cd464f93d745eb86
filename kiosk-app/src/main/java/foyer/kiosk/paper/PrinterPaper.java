package foyer.kiosk.paper;

import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Offer;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.devices.escpos.Bitmap;
import foyer.devices.escpos.EscPosPrinter;
import foyer.devices.escpos.JobOutcome;
import foyer.devices.escpos.Obstacle;
import foyer.devices.escpos.PrintDocument;
import foyer.devices.escpos.PrintJob;
import foyer.devices.escpos.PrinterStatus;
import foyer.kiosk.floor.TicketPaper;
import foyer.kiosk.journey.Visit;
import foyer.kiosk.session.Effect;
import foyer.kiosk.session.Given;
import foyer.kiosk.session.Leaflet;
import foyer.kiosk.text.KioskTexts;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tickets from the receipt printer. Any thread may call it. */
public final class PrinterPaper implements TicketPaper {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterPaper.class);
    private static final String DEVICE = "printer";

    private final EscPosPrinter printer;
    private final String node;
    private final Supplier<Optional<Instant>> today;
    private final RollCounter roll;
    private final ExecutorService drawing;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile String lastTrouble;

    /**
     * @param node printed at the foot, for whoever looks into a ticket later
     * @param unknownPapers papers under way when the node last stopped: nobody knows what became of
     *     them, and they are not printed again
     * @param today empty while no clock can be trusted
     * @param roll counts the paper
     */
    public PrinterPaper(
            EscPosPrinter printer,
            String node,
            int unknownPapers,
            Supplier<Optional<Instant>> today,
            RollCounter roll) {
        this.printer = printer;
        this.node = node;
        this.today = today;
        this.roll = roll;
        this.lastTrouble = unknownPapers == 0 ? "" : "LAST_TICKET_UNKNOWN";
        this.drawing =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("ticket-drawing").factory());
        printer.addStatusListener(this::changed);
    }

    @Override
    public CompletionStage<Boolean> print(Given given, LanguageCode language, Offer offer) {
        return printed(given.issue(), Slip.of(given, language, offer, node));
    }

    @Override
    public CompletionStage<Boolean> print(
            IntentId job, Leaflet leaflet, LanguageCode language, Offer offer) {
        var handout = Handout.of(leaflet, language, offer, node);
        return printed(job, () -> document(handout));
    }

    @Override
    public CompletionStage<Boolean> slip(Effect.PrintSlip slip, Offer offer) {
        return slip.journey().equals(Visit.NAME)
                ? badge(slip, offer)
                : printed(slip.intent(), Slip.of(slip, offer, node));
    }

    private CompletionStage<Boolean> badge(Effect.PrintSlip slip, Offer offer) {
        var badge = Badge.of(slip, offer, today.get(), node);
        return printed(slip.intent(), () -> document(badge));
    }

    private CompletionStage<Boolean> printed(IntentId intent, Slip slip) {
        return printed(intent, () -> document(slip));
    }

    private CompletionStage<Boolean> printed(IntentId intent, Supplier<PrintDocument> drawn) {
        return CompletableFuture.supplyAsync(
                        () -> PrintJob.of(intent.value(), drawn.get()), drawing)
                .thenCompose(printer::print)
                .thenApply(this::confirmed)
                .exceptionally(
                        problem -> {
                            LOG.error("a paper could not be printed", problem);
                            return trouble("NOT_DRAWN");
                        });
    }

    static PrintDocument document(Slip slip) {
        return document(SlipPicture.draw(slip, isRightToLeft(slip)));
    }

    static PrintDocument document(Badge badge) {
        boolean rightToLeft = KioskTexts.in(badge.language()).isRightToLeft();
        return document(BadgePicture.draw(badge, rightToLeft));
    }

    private static PrintDocument document(BufferedImage picture) {
        return PrintDocument.of(
                new PrintDocument.Raster(Bitmap.of(picture)), new PrintDocument.Cut());
    }

    static PrintDocument document(Handout handout) {
        boolean rightToLeft = KioskTexts.in(handout.language()).isRightToLeft();
        return document(HandoutPicture.draw(handout, rightToLeft));
    }

    static boolean isRightToLeft(Slip slip) {
        return KioskTexts.in(slip.language()).isRightToLeft();
    }

    private boolean confirmed(JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Printed(_, var dots) -> {
                roll.printed(dots);
                lastTrouble = "";
                changed();
                yield true;
            }
            case JobOutcome.NotPrinted(var obstacle) -> trouble(reason(obstacle));
            case JobOutcome.Unknown(var obstacle) ->
                    trouble("LAST_TICKET_UNKNOWN " + reason(obstacle));
        };
    }

    private boolean trouble(String reason) {
        lastTrouble = reason;
        changed();
        return false;
    }

    @Override
    public List<DeviceHealth> health() {
        return Stream.concat(Stream.of(printerHealth()), roll.health().stream()).toList();
    }

    private DeviceHealth printerHealth() {
        return switch (printer.status()) {
            case PrinterStatus.Ready(var supply)
                    when supply == PrinterStatus.PaperSupply.NEAR_END ->
                    new DeviceHealth(DEVICE, DeviceState.WARNING, supply.name());
            case PrinterStatus.Ready _ when !lastTrouble.isEmpty() ->
                    new DeviceHealth(DEVICE, DeviceState.WARNING, lastTrouble);
            case PrinterStatus.Ready _ -> new DeviceHealth(DEVICE, DeviceState.READY, "");
            case PrinterStatus.Blocked(var reason) ->
                    new DeviceHealth(DEVICE, DeviceState.BLOCKED, reason.name());
            case PrinterStatus.Offline(var reason) ->
                    new DeviceHealth(DEVICE, DeviceState.OFFLINE, reason.name());
        };
    }

    private static String reason(Obstacle obstacle) {
        return switch (obstacle) {
            case PrinterStatus.Blocked(var reason) -> reason.name();
            case PrinterStatus.Offline(var reason) -> reason.name();
            case Obstacle.QueueFull _ -> "QUEUE_FULL";
        };
    }

    @Override
    public void onHealth(Runnable changed) {
        listeners.add(changed);
    }

    /** Not on the printer's thread, which waits for no disk. */
    private void changed(PrinterStatus status) {
        drawing.execute(
                () -> {
                    roll.saw(status);
                    changed();
                });
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void close() {
        printer.close();
        drawing.shutdown();
    }
}
