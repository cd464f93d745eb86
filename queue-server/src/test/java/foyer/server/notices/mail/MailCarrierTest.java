package foyer.server.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.server.notices.Carried;
import foyer.server.notices.Channel;
import foyer.server.notices.Notice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MailCarrierTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private static MailServer server(int port, MailSettings.Security security) {
        return new MailServer(
                "127.0.0.1",
                port,
                security,
                Optional.empty(),
                Optional.empty(),
                "reception@council.example",
                Duration.ofMillis(400));
    }

    private static Notice notice(String to) {
        return Notice.fresh(
                "stay-1", Channel.MAIL, to, "Twój gość: Żaneta 😀", "Dzień dobry\r\n.\r\nلك", NINE);
    }

    private static Carried carry(int port) {
        return new MailCarrier(server(port, MailSettings.Security.NONE))
                .carry(notice("jan@council.example"));
    }

    @Test
    void aMessageArrivesWholeAndWithItsId() throws IOException {
        try (var stub = new SmtpStub(SmtpStub.Manner.FINE)) {
            assertThat(carry(stub.port())).isEqualTo(new Carried.Taken());
            assertThat(carry(stub.port())).isEqualTo(new Carried.Taken());
            assertThat(stub.messages()).hasSize(2);
            assertThat(stub.messages())
                    .allSatisfy(
                            message ->
                                    assertThat(message)
                                            .contains("Message-ID: <stay-1-MAIL@foyer.invalid>")
                                            .contains("From: reception@council.example")
                                            .contains("To: jan@council.example")
                                            .contains("Subject: =?UTF-8?")
                                            .contains("Auto-Submitted: auto-generated"));
        }
    }

    @Test
    void whoeverIsRefusedByNameIsNotTriedAgain() throws IOException {
        try (var stub = new SmtpStub(SmtpStub.Manner.NO_SUCH_PERSON)) {
            assertThat(carry(stub.port())).isInstanceOf(Carried.Never.class);
            assertThat(stub.messages()).isEmpty();
        }
    }

    @Test
    void notNowIsLater() throws IOException {
        try (var stub = new SmtpStub(SmtpStub.Manner.NOT_NOW)) {
            assertThat(carry(stub.port())).isInstanceOf(Carried.Later.class);
        }
    }

    @Test
    void aServerThatSaysNothingIsLeftAfterAWhile() throws IOException {
        try (var stub = new SmtpStub(SmtpStub.Manner.MUTE)) {
            assertThat(carry(stub.port())).isInstanceOf(Carried.Later.class);
        }
    }

    @Test
    void aLineCutBeforeTheReceiptIsTriedAgain() throws IOException {
        try (var stub = new SmtpStub(SmtpStub.Manner.DROPS)) {
            assertThat(carry(stub.port())).isInstanceOf(Carried.Later.class);
            assertThat(stub.messages()).hasSize(1);
        }
    }

    @Test
    void whereNobodyListensIsLater() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(carry(free)).isInstanceOf(Carried.Later.class);
    }

    @Test
    void withoutTheTlsThatWasSetNothingIsSaid() throws IOException {
        try (var stub = new SmtpStub(SmtpStub.Manner.FINE)) {
            var carrier = new MailCarrier(server(stub.port(), MailSettings.Security.STARTTLS));
            assertThat(carrier.carry(notice("jan@council.example")))
                    .isInstanceOf(Carried.Later.class);
            assertThat(stub.messages()).isEmpty();
        }
    }

    @Test
    void whyItFailedNamesNobody() throws IOException {
        try (var stub = new SmtpStub(SmtpStub.Manner.NO_SUCH_PERSON)) {
            assertThat(carry(stub.port()).toString()).doesNotContain("jan", "gość", "Żaneta");
        }
    }

    @Test
    void aServerWithoutASenderIsRefused() {
        assertThatThrownBy(
                        () ->
                                new MailServer(
                                        "mail",
                                        25,
                                        MailSettings.Security.NONE,
                                        Optional.empty(),
                                        Optional.empty(),
                                        "",
                                        Duration.ofSeconds(1)))
                .hasMessageContaining("foyer.mail.from");
    }
}
