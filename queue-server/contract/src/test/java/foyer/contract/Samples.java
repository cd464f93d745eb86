package foyer.contract;

import foyer.contract.words.CallId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NeedCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One message of each kind, under the name of its golden file. */
final class Samples {
    static final NodeId KIOSK = new NodeId("kiosk-1");
    static final NodeId DISPLAY = new NodeId("display-1");
    static final ServerId SERVER = new ServerId("main");
    static final Instant AT = Instant.parse("2026-03-02T09:15:30.123456Z");
    static final LocalDate DAY = LocalDate.parse("2026-03-02");
    static final IntentId INTENT = new IntentId("8b0f3a52-5f64-4a0c-9d0e-2b2f6a1f0c11");
    static final IntentId OTHER = new IntentId("0d6c9f5e-33b7-4f0e-8a44-5a1f7a0be902");
    static final LanguageCode ENGLISH = new LanguageCode("en");
    static final LanguageCode POLISH = new LanguageCode("pl");
    static final LanguageCode ARABIC = new LanguageCode("ar");
    static final NeedCode LOOP = new NeedCode("hearing-loop");
    static final ServiceCode TAX = new ServiceCode("council-tax");

    private Samples() {}

    static Map<String, Message> all() {
        var all = new LinkedHashMap<String, Message>();
        all.put("presence-online", presence(Liveness.ONLINE));
        all.put("presence-offline", presence(Liveness.OFFLINE));
        all.put("health", health());
        all.put("health-screen", seen());
        AskSamples.into(all);
        AnswerSamples.into(all);
        all.put("shown", new Shown(1, DISPLAY, new CallId("C-17.2"), Shown.How.SPOKEN, 840));
        BoardSamples.into(all);
        OfferSamples.into(all);
        all.put("beat", new Beat(1, SERVER, 12, 34_567, AT));
        all.put("server-online", new ServerState(1, SERVER, Liveness.ONLINE, 12, 1, AT));
        all.put("server-offline", new ServerState(1, SERVER, Liveness.OFFLINE, 12, 1, AT));
        return all;
    }

    private static Presence presence(Liveness state) {
        return new Presence(1, KIOSK, NodeRole.KIOSK, state, 7, 3, AT);
    }

    private static Health health() {
        return new Health(
                1,
                KIOSK,
                7,
                99,
                AT,
                "0.1.0",
                86_400,
                2,
                31,
                List.of(
                        new DeviceHealth("printer", DeviceState.BLOCKED, "PAPER_OUT"),
                        new DeviceHealth("screen", DeviceState.READY, "")));
    }

    private static Health seen() {
        var whole = health();
        return new Health(
                whole.v(),
                whole.node(),
                whole.boot(),
                whole.seq(),
                whole.at(),
                whole.software(),
                whole.uptimeSeconds(),
                whole.outboxDepth(),
                whole.oldestUnsentSeconds(),
                List.of(new DeviceHealth("screen", DeviceState.BLOCKED, "NOT_SEEN")),
                43L);
    }

    static Texts texts(String english, String polish, String arabic) {
        var texts = new LinkedHashMap<LanguageCode, String>();
        texts.put(ENGLISH, english);
        texts.put(POLISH, polish);
        texts.put(ARABIC, arabic);
        return new Texts(texts);
    }
}
