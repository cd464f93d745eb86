package foyer.server.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.server.notices.mail.MailCarrier;
import foyer.server.notices.mail.MailServer;
import foyer.server.notices.mail.MailSettings;
import foyer.server.notices.mail.SmtpStub;
import foyer.server.notices.store.NoticeTable;
import foyer.server.notices.store.SideFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class CourierTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(NINE);
    private final List<AutoCloseable> open = new ArrayList<>();
    private SideFile file;

    @BeforeEach
    void openFile() throws IOException {
        file = SideFile.open(folder.resolve("notices.db"), NoticeTable.TABLES);
    }

    @AfterEach
    void close() throws Exception {
        for (var one : open.reversed()) {
            one.close();
        }
        file.close();
    }

    private SmtpStub stub(SmtpStub.Manner manner) throws IOException {
        var stub = new SmtpStub(manner);
        open.add(stub);
        return stub;
    }

    private Courier courier(SmtpStub stub) {
        var server =
                new MailServer(
                        "127.0.0.1",
                        stub.port(),
                        MailSettings.Security.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        "reception@council.example",
                        Duration.ofMillis(500));
        var courier =
                new Courier(
                        Channel.MAIL,
                        new NoticeTable(file),
                        new MailCarrier(server),
                        new Patience(HOUR),
                        now::get);
        open.add(courier);
        courier.start();
        return courier;
    }

    private void write(String about) throws IOException {
        var notice =
                Notice.fresh(about, Channel.MAIL, "jan@council.example", "Visitor", about, NINE);
        file.change(connection -> NoticeTable.insert(connection, notice));
    }

    private Set<NoticeState> states(String about) throws IOException {
        return file.change(connection -> NoticeTable.states(connection, about));
    }

    private void untilState(String about, NoticeState state) {
        await().untilAsserted(() -> assertThat(states(about)).containsExactly(state));
    }

    private Notice waiting() throws IOException {
        return new NoticeTable(file)
                .listDue(Channel.MAIL, NINE.plus(Duration.ofDays(9)), 9)
                .getFirst();
    }

    @Test
    void aNoticeIsCarriedOnce() throws IOException {
        var stub = stub(SmtpStub.Manner.FINE);
        var courier = courier(stub);
        write("one");
        courier.nudge();
        untilState("one", NoticeState.TAKEN);
        write("two");
        courier.nudge();
        untilState("two", NoticeState.TAKEN);
        assertThat(stub.messages()).hasSize(2);
    }

    @Test
    void itIsTriedAgainWhenItsTimeHasComeAndNotBefore() throws IOException {
        var stub = stub(SmtpStub.Manner.NOT_NOW);
        write("one");
        var courier = courier(stub);
        await().untilAsserted(() -> assertThat(waiting().tries()).isEqualTo(1));
        assertThat(waiting().due()).isEqualTo(NINE.plus(Patience.FIRST));
        stub.behave(SmtpStub.Manner.FINE);
        now.set(NINE.plus(Patience.FIRST));
        courier.nudge();
        untilState("one", NoticeState.TAKEN);
    }

    @Test
    void itIsGivenUpInTheEndAndSaysNothingAnyMore() throws IOException {
        var stub = stub(SmtpStub.Manner.NOT_NOW);
        write("one");
        now.set(NINE.plus(HOUR));
        courier(stub);
        untilState("one", NoticeState.GIVEN_UP);
        var left =
                file.<String>change(
                        connection -> {
                            try (var all =
                                    connection
                                            .createStatement()
                                            .executeQuery(
                                                    "SELECT target||subject||body FROM notice")) {
                                return all.getString(1);
                            }
                        });
        assertThat(left).isEmpty();
    }

    @Test
    void whatWasUnderWayAtTheEndIsCarriedAfterTheNextStartWithTheSameId() throws Exception {
        var stub = stub(SmtpStub.Manner.DROPS);
        write("one");
        var first = courier(stub);
        await().until(() -> stub.messages().size() == 1);
        first.close();
        file.close();
        file = SideFile.open(folder.resolve("notices.db"), NoticeTable.TABLES);
        stub.behave(SmtpStub.Manner.FINE);
        now.set(NINE.plus(Patience.FIRST));
        courier(stub);
        untilState("one", NoticeState.TAKEN);
        assertThat(stub.messages())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one).contains("<one-MAIL@foyer.invalid>"));
    }

    @Test
    void aMuteServerHoldsUpNeitherTheStopNorTheOthers() throws Exception {
        var stub = stub(SmtpStub.Manner.MUTE);
        write("one");
        write("two");
        courier(stub);
        await().untilAsserted(() -> assertThat(waiting().id()).isEqualTo("two-MAIL"));
        stub.behave(SmtpStub.Manner.FINE);
        untilState("two", NoticeState.TAKEN);
    }

    @Test
    void whatIsFoundTooLateIsNotCarriedAnyMore() throws Exception {
        var stub = stub(SmtpStub.Manner.FINE);
        write("one");
        now.set(NINE.plus(HOUR).plusSeconds(1));
        courier(stub);
        untilState("one", NoticeState.GIVEN_UP);
        assertThat(stub.messages()).isEmpty();
    }

    @Test
    void whatLapsesWhileAnotherIsCarriedIsNotCarried() throws Exception {
        write("one");
        write("two");
        var carried = new CopyOnWriteArrayList<String>();
        Carrier carrier =
                notice -> {
                    carried.add(notice.about());
                    lapse("two");
                    return new Carried.Taken();
                };
        var courier =
                new Courier(
                        Channel.MAIL, new NoticeTable(file), carrier, new Patience(HOUR), now::get);
        open.add(courier);
        courier.start();
        untilState("one", NoticeState.TAKEN);
        write("three");
        courier.nudge();
        untilState("three", NoticeState.TAKEN);
        assertThat(carried).containsExactly("one", "three");
    }

    private void lapse(String about) {
        try {
            file.change(
                    connection -> {
                        NoticeTable.lapse(connection, about);
                        return true;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void pausesGrowAndEnd() {
        var patience = new Patience(Duration.ofHours(2));
        var notice = Notice.fresh("one", Channel.MAIL, "a@b", "", "", NINE);
        var at = NINE;
        int tries = 0;
        var pauses = new ArrayList<Duration>();
        for (var next = patience.nextTry(notice, at); next.isPresent(); ) {
            pauses.add(Duration.between(at, next.get()));
            at = next.get();
            tries++;
            notice = new Notice("one", "one", Channel.MAIL, "a@b", "", "", NINE, at, tries);
            next = patience.nextTry(notice, at);
        }
        assertThat(pauses).isSorted().startsWith(Patience.FIRST).endsWith(Patience.LONGEST);
        assertThat(tries).isBetween(10, 25);
    }
}
