package foyer.appliance.process;

import foyer.appliance.process.Installation.App;
import foyer.contract.words.NodeId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole reception on this machine, every part a process of its own: printer emulator, server, one
 * kiosk, one display. Each part can be killed and started again where it was. For one thread at a
 * time.
 */
public final class Reception implements AutoCloseable {
    public static final NodeId KIOSK = new NodeId("kiosk-1");
    public static final NodeId DISPLAY = new NodeId("hall-1");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Installation installation;
    private final DemoData data;
    private final List<String> serverExtras;
    private final Surroundings around;
    private Ports ports;
    private @Nullable AppProcess printer;
    private @Nullable AppProcess server;
    private @Nullable AppProcess kiosk;
    private @Nullable AppProcess display;

    /**
     * @param serverExtras further settings of the server, such as {@code --foyer.broker.address=…}
     */
    public Reception(
            Installation installation, DemoData data, Ports ports, List<String> serverExtras) {
        this(installation, data, ports, serverExtras, Surroundings.USUAL);
    }

    /** As above, with nodes for which not everything is as usual. */
    public Reception(
            Installation installation,
            DemoData data,
            Ports ports,
            List<String> serverExtras,
            Surroundings around) {
        this.installation = installation;
        this.data = data;
        this.ports = ports;
        this.serverExtras = List.copyOf(serverExtras);
        this.around = around;
    }

    /** Starts what is not running, each part once those it needs are ready. */
    public Reception start() {
        startPrinter();
        startServer();
        startKiosk();
        startDisplay();
        return this;
    }

    public void startPrinter() {
        var command = new ArrayList<>(installation.javaCommand(App.APPLIANCE));
        command.addAll(
                List.of(
                        "foyer.devices.escpos.emulator.EmulatorMain",
                        "--port=" + ports.printer(),
                        "--control-port=" + ports.paper()));
        printer = AppProcess.start("printer", command, data.log("printer"));
        var addresses = printer.awaitReady(PATIENCE);
        ports =
                new Ports(
                        ports.server(),
                        ports.kiosk(),
                        ports.display(),
                        ports.broker(),
                        addresses.get(0).getPort(),
                        addresses.get(1).getPort());
    }

    public void startServer() {
        var command = command(App.SERVER, ports.server());
        command.add("--foyer.server.data=" + data.folder().resolve("server"));
        command.add("--foyer.server.site=" + data.folder().resolve("site.yaml"));
        command.add("--foyer.server.people=" + data.folder().resolve("people.yaml"));
        command.add("--foyer.appointments.file=" + data.appointments());
        command.add("--foyer.visitors.hosts=" + data.folder().resolve("hosts.yaml"));
        if (serverExtras.stream().noneMatch(extra -> extra.startsWith("--foyer.broker.address="))) {
            command.add("--foyer.broker.port=" + ports.broker());
        }
        command.addAll(serverExtras);
        server = AppProcess.start("server", command, data.log("server"));
        var addresses = server.awaitReady(PATIENCE);
        ports =
                new Ports(
                        addresses.get(0).getPort(),
                        ports.kiosk(),
                        ports.display(),
                        addresses.get(1).getPort(),
                        ports.printer(),
                        ports.paper());
    }

    public void startKiosk() {
        var command = nodeCommand(around.kiosk(), KIOSK, "kiosk", ports.kiosk());
        command.add("--foyer.kiosk.printer=" + around.printer().orElseGet(this::printerAddress));
        kiosk = AppProcess.start("kiosk", command, data.log("kiosk"));
        int port = kiosk.awaitReady(PATIENCE).getFirst().getPort();
        ports =
                new Ports(
                        ports.server(),
                        port,
                        ports.display(),
                        ports.broker(),
                        ports.printer(),
                        ports.paper());
    }

    public void startDisplay() {
        display =
                AppProcess.start(
                        "display",
                        nodeCommand(around.display(), DISPLAY, "display", ports.display()),
                        data.log("display"));
        int port = display.awaitReady(PATIENCE).getFirst().getPort();
        ports =
                new Ports(
                        ports.server(),
                        ports.kiosk(),
                        port,
                        ports.broker(),
                        ports.printer(),
                        ports.paper());
    }

    private List<String> nodeCommand(List<String> before, NodeId node, String role, int port) {
        var command = new ArrayList<>(before);
        command.addAll(command(App.KIOSK, port));
        command.add("--foyer.node.site=" + data.site().id());
        command.add("--foyer.node.credentials=" + data.credentials(node));
        command.add("--foyer.node.broker=" + around.broker().orElseGet(this::broker));
        command.add("--foyer.node.data=" + data.nodeFolder(node));
        command.add("--foyer.node.role=" + role);
        return command;
    }

    private List<String> command(App app, int webPort) {
        var command = new ArrayList<>(installation.javaCommand(app));
        command.add(app.mainClass());
        command.add("--foyer.web.port=" + webPort);
        command.add("--foyer.web.bind=127.0.0.1");
        return command;
    }

    public URI kioskPage() {
        return page(ports.kiosk(), "");
    }

    public URI displayPage() {
        return page(ports.display(), "display");
    }

    public URI consolePage() {
        return page(ports.server(), "");
    }

    public URI serverPage() {
        return page(ports.server(), "");
    }

    /** What came out of the printer, and its controls. */
    public URI paperPage() {
        return page(ports.paper(), "");
    }

    public URI broker() {
        return URI.create("tcp://127.0.0.1:" + ports.broker());
    }

    private URI printerAddress() {
        return URI.create("tcp://127.0.0.1:" + ports.printer());
    }

    private static URI page(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }

    public DemoData data() {
        return data;
    }

    /** What the server remembers by. */
    public Path journal() {
        return data.folder().resolve("server").resolve("journal.db");
    }

    public AppProcess printer() {
        return running(printer);
    }

    public AppProcess server() {
        return running(server);
    }

    public AppProcess kiosk() {
        return running(kiosk);
    }

    public AppProcess display() {
        return running(display);
    }

    private static AppProcess running(@Nullable AppProcess part) {
        if (part == null) {
            throw new IllegalStateException("this part was not started");
        }
        return part;
    }

    @Override
    public void close() {
        for (@Nullable AppProcess part : java.util.Arrays.asList(display, kiosk, server, printer)) {
            if (part != null) {
                part.close();
            }
        }
    }
}
