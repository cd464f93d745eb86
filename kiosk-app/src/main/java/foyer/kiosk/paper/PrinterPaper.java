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
import foyer.kiosk.session.Given;
import foyer.kiosk.session.Leaflet;
import foyer.kiosk.text.KioskTexts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tickets from the receipt printer. Any thread may call it. */
public final class PrinterPaper implements TicketPaper {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterPaper.class);
    private static final String DEVICE = "printer";

    private final EscPosPrinter printer;
    private final String node;
    private final ExecutorService drawing;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile String lastTrouble;

    /**
     * @param node printed at the foot, for whoever looks into a ticket later
     * @param unknownPapers papers under way when the node last stopped: nobody knows what became of
     *     them, and they are not printed again
     */
    public PrinterPaper(EscPosPrinter printer, String node, int unknownPapers) {
        this.printer = printer;
        this.node = node;
        this.lastTrouble = unknownPapers == 0 ? "" : "LAST_TICKET_UNKNOWN";
        this.drawing =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("ticket-drawing").factory());
        printer.addStatusListener(_ -> changed());
    }

    @Override
    public CompletionStage<Boolean> print(Given given, LanguageCode language, Offer offer) {
        var slip = Slip.of(given, language, offer, node);
        return printed(() -> PrintJob.of(given.issue().value(), document(slip)));
    }

    @Override
    public CompletionStage<Boolean> print(
            IntentId job, Leaflet leaflet, LanguageCode language, Offer offer) {
        var handout = Handout.of(leaflet, language, offer, node);
        return printed(() -> PrintJob.of(job.value(), document(handout)));
    }

    private CompletionStage<Boolean> printed(Supplier<PrintJob> drawn) {
        return CompletableFuture.supplyAsync(drawn, drawing)
                .thenCompose(printer::print)
                .thenApply(this::confirmed)
                .exceptionally(
                        problem -> {
                            LOG.error("a paper could not be printed", problem);
                            return trouble("NOT_DRAWN");
                        });
    }

    static PrintDocument document(Slip slip) {
        var picture = SlipPicture.draw(slip, isRightToLeft(slip));
        return PrintDocument.of(
                new PrintDocument.Raster(Bitmap.of(picture)), new PrintDocument.Cut());
    }

    static PrintDocument document(Handout handout) {
        boolean rightToLeft = KioskTexts.in(handout.language()).isRightToLeft();
        var picture = HandoutPicture.draw(handout, rightToLeft);
        return PrintDocument.of(
                new PrintDocument.Raster(Bitmap.of(picture)), new PrintDocument.Cut());
    }

    static boolean isRightToLeft(Slip slip) {
        return KioskTexts.in(slip.language()).isRightToLeft();
    }

    private boolean confirmed(JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Printed _ -> {
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
        return List.of(
                switch (printer.status()) {
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
                });
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

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void close() {
        printer.close();
        drawing.shutdown();
    }
}
