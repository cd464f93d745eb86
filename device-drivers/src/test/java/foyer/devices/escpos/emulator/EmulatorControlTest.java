package foyer.devices.escpos.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatorControlTest {
    private PrinterEmulator emulator;
    private EmulatorControl control;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        emulator = PrinterEmulator.start(0);
        control = EmulatorControl.start(emulator, 0);
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        control.close();
        emulator.close();
    }

    @Test
    void showsTheSheetsThatCameOut() throws Exception {
        assertThat(get("/sheets").body()).isEqualTo("[]");
        assertThat(get("/sheets/latest.png").statusCode()).isEqualTo(404);

        printTwoLines();

        assertThat(get("/sheets").body())
                .isEqualTo(
                        "[{\"number\":1,\"widthDots\":576,\"heightDots\":34,\"url\":\"/sheets/1.png\"},"
                                + "{\"number\":2,\"widthDots\":576,\"heightDots\":68,\"url\":\"/sheets/2.png\"}]");
        assertThat(heightOf("/sheets/1.png")).isEqualTo(34);
        assertThat(heightOf("/sheets/latest.png")).isEqualTo(68);
        assertThat(get("/sheets/3.png").statusCode()).isEqualTo(404);
        assertThat(get("/sheets/../1.png").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsTheLastFiftySheets() throws Exception {
        try (Socket host = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
            for (int i = 0; i < 60; i++) {
                host.getOutputStream().write(new byte[] {'x', 0x0a, 0x1d, 'V', 0});
            }
            await().until(
                            () ->
                                    !emulator.sheets().isEmpty()
                                            && emulator.sheets().getLast().number() == 60);
        }
        assertThat(emulator.sheets()).hasSize(50);
        assertThat(emulator.sheets().getFirst().number()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({
        "paper=out&cover=open, out, open, answering",
        "paper=near-end, near-end, closed, answering",
        "mode=silent, ok, closed, silent",
        "mode=no-confirmation&drop-after=10&paper-out-after=100, ok, closed, no-confirmation"
    })
    void takesThePaperAwayAndOpensTheCover(String query, String paper, String cover, String mode)
            throws Exception {
        HttpResponse<String> answer = post("/state?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        String expected =
                "{\"paper\":\"%s\",\"cover\":\"%s\",\"mode\":\"%s\",\"unknownCommands\":0}"
                        .formatted(paper, cover, mode);
        assertThat(answer.body()).isEqualTo(expected);
        assertThat(get("/state").body()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paper=gone&cover=open | paper=gone; accepted: ok, near-end, out",
                "cover= | cover=; accepted: closed, open",
                "cover | cover=; accepted: closed, open",
                "mode=loud | mode=loud; accepted: answering, no-confirmation, silent",
                "drop-after=-1 | drop-after=-1; accepted: a whole number from 0 to 1000000",
                "drop-after=9999999 | drop-after=9999999; accepted: a whole number from 0 to 1000000",
                "ink=black | ink is not known; accepted: paper, cover, mode, drop-after, paper-out-after",
                "paper=ok&paper=out | paper is given twice",
                "'' | nothing to change; accepted: paper, cover, mode, drop-after, paper-out-after"
            })
    void refusesWhatItDoesNotUnderstandAndChangesNothing(String query, String message)
            throws Exception {
        HttpResponse<String> answer = post("/state?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(message + "\n");
        assertThat(emulator.cover()).isEqualTo(PrinterEmulator.Cover.CLOSED);
    }

    @Test
    void servesThePageWithThePaper() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body()).contains("The kiosk's printer (emulated)");
        assertThat(post("/").statusCode()).isEqualTo(404);
    }

    @Test
    void writesDownCommandsItDoesNotKnow() throws Exception {
        try (Socket host = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
            host.getOutputStream().write(new byte[] {0x1b, 'Q', 0x10, 0x05, 0x1d, 'V', 9});
            await().until(() -> emulator.unknownCommands().size() == 3);
        }
        assertThat(emulator.unknownCommands()).containsExactly("1b 51", "10 05", "1d 56 09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=65536", "--port", "--port=x", "--colour=1", "9100"})
    void theProcessSaysWhatItAccepts(String argument) {
        Map<String, Integer> ports = new TreeMap<>(Map.of("--port", 1, "--control-port", 2));
        assertThat(EmulatorMain.read(argument, ports))
                .hasValue(
                        argument
                                + "; accepted: --port=N and --control-port=N, N from 0 (any free) to 65535");
        assertThat(ports).isEqualTo(Map.of("--port", 1, "--control-port", 2));
    }

    private void printTwoLines() throws IOException {
        try (Socket host = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
            host.getOutputStream()
                    .write("one\n\u001dV0two\nthree\n\u001dV0".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> emulator.sheets().size() == 2);
        }
    }

    private int heightOf(String path) throws Exception {
        HttpResponse<byte[]> png =
                http.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        return ImageIO.read(new ByteArrayInputStream(png.body())).getHeight();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws Exception {
        HttpRequest request = request(path).POST(HttpRequest.BodyPublishers.noBody()).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control.port() + path))
                .timeout(Duration.ofSeconds(10));
    }
}
