package foyer.appliance.bench;

import foyer.appliance.bench.StartDuel.Measure;
import foyer.server.forecast.baselines.Baseline;
import java.io.IOException;
import java.util.List;

/** All figures, in the order they are measured and listed. */
final class Figures {
    private static final int ROUNDS = 20;
    private static final int WARM_UPS = 3;
    private static final int MANY_CALLERS = 64;
    private static final int START_ROUNDS = 5;
    private static final int CALL_ROUNDS = 12;
    private static final int SPEECH_ROUNDS = 8;
    private static final int MEMORY_ROUNDS = 3;

    /** The same bytes each time; the second round shows it. */
    private static final int WEIGHT_ROUNDS = 2;

    /** Each dials five thousand times. */
    private static final int PHONE_ROUNDS = 6;

    /** Each is four seconds on either side, most of them quiet. */
    private static final int DISPLAY_ROUNDS = 12;

    /** Each plays a hundred thousand people a hundred times: seconds. */
    private static final int FORECAST_ROUNDS = 8;

    /**
     * Codecs, broker and clients are much code to be compiled; what is measured is a day, not a
     * start.
     */
    private static final int WARM_UPS_OVER_MQTT = 8;

    /** The programs are young when they are first measured; a kiosk runs for weeks. */
    private static final int WARM_UPS_OF_PROGRAMS = 5;

    static final List<Figure> ALL =
            List.of(
                    inProcess(
                            "issue-throughput-64",
                            "durable tickets a second through SiteLoop with 64 callers ÷ the same rows inserted bare with the same group commit",
                            "bare sqlite-jdbc",
                            new Bound.AtLeast(0.7),
                            workplace -> new ThroughputDuel(workplace, MANY_CALLERS)),
                    inProcess(
                            "issue-throughput-16",
                            "the same with 16 callers",
                            "bare sqlite-jdbc",
                            new Bound.None(),
                            workplace -> new ThroughputDuel(workplace, 16)),
                    inProcess(
                            "issue-throughput-256",
                            "the same with 256 callers",
                            "bare sqlite-jdbc",
                            new Bound.None(),
                            workplace -> new ThroughputDuel(workplace, 256)),
                    inProcess(
                            "issue-throughput-sites",
                            "durable tickets a second of 64 callers at 1,000 sites of one process and one journal ÷ at one site",
                            "one site",
                            new Bound.None(),
                            SitesDuel::new),
                    new Figure(
                            "issue-over-mqtt-64",
                            "tickets a second asked by 64 kiosk sessions over the broker ÷ the same ask and answer with a bare echo",
                            "bare Paho echo",
                            new Bound.AtLeast(0.7),
                            ROUNDS,
                            WARM_UPS_OVER_MQTT,
                            List.of(),
                            MqttDuel::new),
                    inProcess(
                            "issue-latency-1",
                            "p50 of one caller's ticket ÷ p50 of one bare commit of its rows, WAL and synchronous=FULL",
                            "bare commit",
                            new Bound.AtMost(2),
                            LatencyDuel::new),
                    fsyncs(
                            "fsyncs-per-ticket",
                            "fsync and fdatasync calls a ticket of one caller alone, counted by strace",
                            1.05,
                            1),
                    fsyncs("fsyncs-per-ticket-64", "the same with 64 callers", 0.05, MANY_CALLERS),
                    inProcess(
                            "call-next-scale",
                            "decide of call-next alone with 1,000,000 waiting ÷ with 100",
                            "100 waiting",
                            new Bound.AtMost(1.5),
                            _ -> ScaleDuel.callNext()),
                    inProcess(
                            "call-next-scale-rules",
                            "the same with overflow, special needs, priorities, appointments and customers meant for one counter",
                            "100 waiting",
                            new Bound.AtMost(1.3),
                            _ -> ScaleDuel.callNextWithAllRules()),
                    inProcess(
                            "decisions",
                            "visits a second through the rules alone, five decisions each ÷ the same through bare collections",
                            "bare collections",
                            new Bound.None(),
                            _ -> new DecisionDuel()),
                    inProcess(
                            "cycle-scale",
                            "decide and evolve of issue, call, start, finish with 1,000,000 waiting ÷ with 100",
                            "100 waiting",
                            new Bound.AtMost(4),
                            _ -> ScaleDuel.cycle()),
                    new Figure(
                            "forecast-refresh",
                            "a forecast for everybody waiting, for each of 100,000 ÷ for each of 1,000",
                            "1,000 waiting",
                            new Bound.AtMost(1.5),
                            FORECAST_ROUNDS,
                            1,
                            List.of(),
                            _ -> new ForecastDuel()),
                    ofDays(
                            "forecast-error",
                            "mean absolute error of the forecast ÷ of people ahead × mean service time ÷ open counters",
                            "the usual announcement",
                            new Bound.AtMost(0.7),
                            _ -> AccuracyDuel.against(Baseline.USUAL)),
                    ofDays(
                            "forecast-error-qlm",
                            "the same ÷ of the queue length with those who give up",
                            "QLm",
                            new Bound.AtMost(1),
                            _ -> AccuracyDuel.against(Baseline.QLM)),
                    ofDays(
                            "forecast-width",
                            "mean width of the 80 % range ÷ of the one that is the same for everybody",
                            "10th to 90th percentile of all waits",
                            new Bound.AtMost(0.8),
                            _ -> AccuracyDuel.width()),
                    inBrowser(
                            "touch-to-ticket",
                            "p50 from a visitor's touch to the ticket's number in the kiosk's document",
                            2,
                            ROUNDS,
                            WARM_UPS_OF_PROGRAMS,
                            TouchDuel::new),
                    ofPages(
                            "touch-to-screen",
                            "p50 from a visitor's touch to the next screen in the kiosk's document ÷ from a touch of a bare page of the same framework and host to a changed word",
                            "bare push after a touch",
                            ROUNDS,
                            WARM_UPS_OF_PROGRAMS,
                            ScreenDuel::new),
                    ofPages(
                            "ticket-to-paper",
                            "p50 from the server's decision of a ticket to its paper cut off at the emulated printer ÷ its bytes written to such a printer bare",
                            "bare bytes to the printer",
                            ROUNDS,
                            WARM_UPS_OF_PROGRAMS,
                            PaperDuel::new),
                    inBrowser(
                            "call-to-display",
                            "p50 from an advisor's call to the last of 20 displays with it in its document",
                            3,
                            CALL_ROUNDS,
                            WARM_UPS,
                            CallDuel::new),
                    ofPages(
                            "call-to-speech",
                            "p50 from an advisor's call to a display that plays the spoken number, after the chime ÷ the bare chain to a page that plays the same chime and a recording it has",
                            "bare chain, chime, recording",
                            SPEECH_ROUNDS,
                            WARM_UPS,
                            SpeechDuel::new),
                    ofPages(
                            "weight-kiosk",
                            "bytes the kiosk's page loads when first opened ÷ those of a bare page of the same framework and host",
                            "bare page of the framework",
                            WEIGHT_ROUNDS,
                            0,
                            workplace -> new WeightDuel(workplace, WeightDuel.Public.KIOSK)),
                    ofPages(
                            "weight-display",
                            "the same of a display's page",
                            "bare page of the framework",
                            WEIGHT_ROUNDS,
                            0,
                            workplace -> new WeightDuel(workplace, WeightDuel.Public.DISPLAY)),
                    ofPages(
                            "memory-node",
                            "memory of a kiosk's program and its Chromium after ten visits ÷ of a bare Micronaut page in the same Chromium, shared pages counted once",
                            "bare page in Chromium",
                            MEMORY_ROUNDS,
                            0,
                            NodeMemoryDuel::new),
                    new Figure(
                            "phones-5000",
                            "p50 from an advisor's call to the last of 5,000 phone pages that it changes ÷ pushing as many ready-made bytes to as many held answers",
                            "bare event streams",
                            new Bound.None(),
                            PHONE_ROUNDS,
                            WARM_UPS,
                            List.of(),
                            PhonesDuel::new),
                    new Figure(
                            "displays-200",
                            "p50 from an advisor's call to the last of 200 displays whose session at the broker has the board with it ÷ publishing as many ready-made bytes to as many sessions",
                            "bare retained publication",
                            new Bound.None(),
                            DISPLAY_ROUNDS,
                            WARM_UPS_OVER_MQTT,
                            List.of(),
                            DisplaysDuel::new),
                    inProcess(
                            "replay-50k",
                            "a day of 50,000 events from the journal to the running loop ÷ reading the same rows bare",
                            "bare SELECT",
                            new Bound.AtMost(5),
                            ReplayDuel::new),
                    start("start-server", "server", Measure.SECONDS, Program::server),
                    startAot("start-server-aot", "server", Measure.SECONDS, Program::server),
                    start("memory-server", "server", Measure.MEBIBYTES, Program::server),
                    startAot("memory-server-aot", "server", Measure.MEBIBYTES, Program::server),
                    start("start-kiosk", "kiosk", Measure.SECONDS, Program::kiosk),
                    startAot("start-kiosk-aot", "kiosk", Measure.SECONDS, Program::kiosk),
                    start("memory-kiosk", "kiosk", Measure.MEBIBYTES, Program::kiosk),
                    startAot("memory-kiosk-aot", "kiosk", Measure.MEBIBYTES, Program::kiosk));

    private Figures() {}

    private static Figure inProcess(
            String name, String meaning, String baseline, Bound bound, Figure.Opener opener) {
        return new Figure(name, meaning, baseline, bound, ROUNDS, WARM_UPS, List.of(), opener);
    }

    /** Of simulated days, an office a round: nothing to warm up. */
    private static Figure ofDays(
            String name, String meaning, String baseline, Bound bound, Figure.Opener opener) {
        return new Figure(
                name, meaning, baseline, bound, AccuracyDuel.OFFICES, 0, List.of(), opener);
    }

    private static Figure inBrowser(
            String name,
            String meaning,
            double most,
            int rounds,
            int warmUps,
            Figure.Opener opener) {
        return new Figure(
                name,
                meaning + " ÷ a bare commit, a bare MQTT delivery and a bare push, chained",
                "bare chain",
                new Bound.AtMost(most),
                rounds,
                warmUps,
                List.of(Need.CHROMIUM, Need.BUILT_SERVER, Need.BUILT_KIOSK),
                opener);
    }

    /** Reported, without a promise. */
    private static Figure ofPages(
            String name,
            String meaning,
            String baseline,
            int rounds,
            int warmUps,
            Figure.Opener opener) {
        return new Figure(
                name,
                meaning,
                baseline,
                new Bound.None(),
                rounds,
                warmUps,
                List.of(Need.CHROMIUM, Need.BUILT_SERVER, Need.BUILT_KIOSK),
                opener);
    }

    private static Figure fsyncs(String name, String meaning, double most, int callers) {
        return new Figure(
                name,
                meaning,
                "one a ticket",
                new Bound.AtMost(most),
                5,
                1,
                List.of(Need.STRACE),
                workplace -> new FsyncDuel(workplace, callers));
    }

    private interface Maker {
        Program in(Workplace workplace) throws IOException;
    }

    private static Figure startAot(String name, String app, Measure measure, Maker maker) {
        return start(
                name,
                app + " with an AOT cache",
                measure,
                workplace -> maker.in(workplace).withAotCache(workplace));
    }

    private static Figure start(String name, String what, Measure measure, Maker maker) {
        var meaning =
                switch (measure) {
                    case SECONDS -> "time from the start of the " + what + " to its first page";
                    case MEBIBYTES -> "resident memory of the " + what + " at its first page";
                };
        return new Figure(
                name,
                meaning + " ÷ the same of a bare Micronaut with a page, without a cache",
                "bare Micronaut page",
                new Bound.None(),
                START_ROUNDS,
                1,
                List.of(what.startsWith("server") ? Need.BUILT_SERVER : Need.BUILT_KIOSK),
                workplace ->
                        new StartDuel(workplace, measure, maker.in(workplace), Program.bare()));
    }
}
