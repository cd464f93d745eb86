package foyer.devices.escpos.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import foyer.devices.escpos.emulator.ControlRequest.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * The emulator's other side, for people and for tests in another process: what came out, and the
 * hands that take the paper away. On this machine's own address only.
 *
 * <p>{@code GET /} the paper in a browser · {@code GET /sheets} · {@code GET /sheets/{n}.png} ·
 * {@code GET /sheets/latest.png} · {@code GET /state} · {@code POST /state?paper=…&cover=…&mode=…
 * &drop-after=…&paper-out-after=…}
 */
public final class EmulatorControl implements AutoCloseable {
    private static final int BACKLOG = 16;
    private static final int THREADS = 4;
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json";

    private final PrinterEmulator emulator;
    private final HttpServer server;
    private final ExecutorService threads;

    private record Answer(int status, String type, ByteBuffer body) {
        static Answer text(int status, String type, String body) {
            return of(status, type, body.getBytes(StandardCharsets.UTF_8));
        }

        static Answer of(int status, String type, byte[] body) {
            return new Answer(status, type, ByteBuffer.wrap(body).asReadOnlyBuffer());
        }
    }

    private EmulatorControl(PrinterEmulator emulator, int port) throws IOException {
        this.emulator = emulator;
        this.server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        this.threads =
                Executors.newFixedThreadPool(
                        THREADS,
                        Thread.ofPlatform().name("emulator-control-", 0).daemon().factory());
    }

    /** Serves this emulator; port 0 takes any that is free. */
    public static EmulatorControl start(PrinterEmulator emulator, int port) throws IOException {
        EmulatorControl control = new EmulatorControl(emulator, port);
        control.server.createContext("/", control::serve);
        control.server.setExecutor(control.threads);
        control.server.start();
        return control;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), answer.body().remaining());
            Channels.newChannel(exchange.getResponseBody()).write(answer.body());
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        return switch (exchange.getRequestMethod() + " " + path) {
            case "GET /" -> page();
            case "GET /sheets" -> Answer.text(200, JSON, sheets());
            case "GET /state" -> Answer.text(200, JSON, state());
            case "POST /state" -> change(query);
            default ->
                    path.startsWith("/sheets/") && exchange.getRequestMethod().equals("GET")
                            ? picture(path.substring("/sheets/".length()))
                            : Answer.text(404, TEXT, "no such page: see GET /\n");
        };
    }

    private Answer change(String query) {
        try {
            ControlRequest.carryOut(query, emulator);
            return Answer.text(200, JSON, state());
        } catch (BadRequestException e) {
            return Answer.text(400, TEXT, e.getMessage() + "\n");
        }
    }

    private Answer picture(String name) {
        return find(name)
                .map(sheet -> Answer.of(200, "image/png", sheet.png()))
                .orElseGet(() -> Answer.text(404, TEXT, "no such sheet: see GET /sheets\n"));
    }

    private Optional<Sheet> find(String name) {
        List<Sheet> sheets = emulator.sheets();
        if (name.equals("latest.png") && !sheets.isEmpty()) {
            return Optional.of(sheets.getLast());
        }
        return sheets.stream().filter(sheet -> name.equals(sheet.number() + ".png")).findFirst();
    }

    private String sheets() {
        return emulator.sheets().stream()
                .map(
                        sheet ->
                                "{\"number\":%d,\"widthDots\":%d,\"heightDots\":%d,\"url\":\"/sheets/%d.png\"}"
                                        .formatted(
                                                sheet.number(),
                                                sheet.image().getWidth(),
                                                sheet.image().getHeight(),
                                                sheet.number()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String state() {
        return "{\"paper\":\"%s\",\"cover\":\"%s\",\"mode\":\"%s\",\"unknownCommands\":%d}"
                .formatted(
                        ControlRequest.wordOf(emulator.paper()),
                        ControlRequest.wordOf(emulator.cover()),
                        ControlRequest.wordOf(emulator.mode()),
                        emulator.unknownCommands().size());
    }

    private static Answer page() throws IOException {
        try (InputStream page = EmulatorControl.class.getResourceAsStream("paper.html")) {
            byte[] body = Objects.requireNonNull(page, "paper.html is missing").readAllBytes();
            return Answer.of(200, "text/html; charset=utf-8", body);
        }
    }
}
