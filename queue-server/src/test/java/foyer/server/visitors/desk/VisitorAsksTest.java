package foyer.server.visitors.desk;

import static foyer.server.visitors.Stays.NINE;
import static foyer.server.visitors.Stays.code;
import static foyer.server.visitors.Stays.intent;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Answer;
import foyer.contract.Answer.Welcomed.HostTold;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.server.DemoSite;
import foyer.server.notices.Carried;
import foyer.server.notices.Channel;
import foyer.server.notices.Courier;
import foyer.server.notices.Patience;
import foyer.server.notices.store.NoticeTable;
import foyer.server.notices.store.SideFile;
import foyer.server.visitors.Host;
import foyer.server.visitors.HostBook;
import foyer.server.visitors.HostId;
import foyer.server.visitors.Stay;
import foyer.server.visitors.store.VisitorFile;
import foyer.server.visitors.store.VisitorFile.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor's day as a kiosk asks for it. */
class VisitorAsksTest {
    private static final HostBook HOSTS =
            new HostBook(
                    List.of(
                            new Host(new HostId("h-1"), "Jan Nowak", "Housing", "j@c.eu", true),
                            new Host(new HostId("h-2"), "Ola Mail-less", "Housing", null, true),
                            new Host(new HostId("h-3"), "Lee Gone", "Housing", "l@c.eu", false)));

    @TempDir Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(NINE);
    private SideFile file;
    private Courier courier;
    private VisitorDesk desk;
    private VisitorAsks asks;

    @BeforeEach
    void open() throws Exception {
        file = VisitorFile.open(folder.resolve("visitors.db"));
        var site = DemoSite.load();
        var outbox = new NoticeTable(file);
        // Not started: what it would carry is looked at in the outbox.
        courier =
                new Courier(
                        Channel.MAIL,
                        outbox,
                        _ -> new Carried.Later("test"),
                        new Patience(Duration.ofHours(1)),
                        now::get);
        courier.close();
        var notices = new HostNotices(Map.of(Channel.MAIL, courier));
        desk =
                new VisitorDesk(
                        () -> site,
                        HOSTS,
                        new VisitorFile(file, site.id()),
                        notices,
                        Duration.ofDays(30),
                        now::get);
        asks = new VisitorAsks(desk);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Answer.Body ask(int number, long ageMillis, AskBody body) {
        var ask = new Ask(1, intent(number), new NodeId("kiosk-1"), 1, ageMillis, true, body);
        return asks.answer(ask, now.get()).orElseThrow();
    }

    private Answer.Body signIn(int number, String name, String host, String hostTyped) {
        return ask(
                number,
                0,
                new AskBody.SignIn(
                        name,
                        "Engines Ltd",
                        host,
                        hostTyped,
                        code(number),
                        new LanguageCode("pl"),
                        number == 1,
                        null));
    }

    @Test
    void aHostIsFoundByNameAndDepartmentAlone() {
        assertThat(ask(1, 0, new AskBody.FindHosts("novak")))
                .isEqualTo(
                        new Answer.HostsFound(
                                List.of(
                                        new Answer.HostsFound.Host(
                                                "h-1", "Jan Nowak", "Housing"))));
    }

    @Test
    void eachVisitorIsToldTheTruthAboutTheirHost() {
        assertThat(signIn(1, "Ada", "h-1", "Jan Nowak"))
                .isEqualTo(new Answer.Welcomed(1, code(1), HostTold.ON_ITS_WAY));
        assertThat(signIn(2, "Bo", "h-2", "Ola Mail-less"))
                .isEqualTo(new Answer.Welcomed(2, code(2), HostTold.UNREACHABLE));
        assertThat(signIn(3, "Cy", "h-3", "Lee Gone"))
                .isEqualTo(new Answer.Welcomed(3, code(3), HostTold.LEFT));
        assertThat(signIn(4, "Di", null, "Somebody"))
                .isEqualTo(new Answer.Welcomed(4, code(4), HostTold.UNKNOWN));
        assertThat(signIn(5, "Ed", "<script>", "jan nowak"))
                .isEqualTo(new Answer.Welcomed(5, code(5), HostTold.ON_ITS_WAY));
    }

    @Test
    void theHostReadsWhoIsThereSinceWhenAndWhoNeedsHelp() throws IOException {
        signIn(1, "Ada <b>Byron</b>", "h-1", "Jan Nowak");
        var notice = new NoticeTable(file).listDue(Channel.MAIL, NINE, 9).getFirst();
        assertThat(notice.to()).isEqualTo("j@c.eu");
        assertThat(notice.subject()).isEqualTo("Your visitor Ada <b>Byron</b> is here");
        assertThat(notice.body())
                .contains("Ada <b>Byron</b> (Engines Ltd) is at")
                .contains("since 09:00")
                .contains("Badge number: 1")
                .contains("In an evacuation");
    }

    @Test
    void aNameOfNothingThatCanBeShownIsRefused() {
        assertThat(signIn(1, "\u202E ", "h-1", "Jan Nowak"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(VisitorAsks.NO_NAME));
    }

    @Test
    void whatAKioskKeptIsWrittenWithTheTimeItHappened() throws IOException {
        now.set(NINE.plus(Duration.ofHours(2)));
        ask(
                1,
                Duration.ofHours(2).toMillis(),
                new AskBody.SignIn(
                        "Ada",
                        "",
                        null,
                        "Jan Nowak",
                        code(1),
                        new LanguageCode("en"),
                        false,
                        null));
        assertThat(desk.list()).extracting(one -> one.stay().since()).containsExactly(NINE);
    }

    @Test
    void leavingTwiceIsToldAndAStrangeBadgeIsUnknown() {
        signIn(1, "Ada Byron", "h-1", "Jan Nowak");
        assertThat(ask(10, 0, new AskBody.SignOut("1", "ada byron"))).isEqualTo(new Answer.Done());
        assertThat(reason(ask(11, 0, new AskBody.SignOut(code(1).value(), null))))
                .isEqualTo(VisitorAsks.ALREADY_OUT);
        assertThat(reason(ask(12, 0, new AskBody.SignOut(code(9).value(), null))))
                .isEqualTo(VisitorAsks.UNKNOWN_BADGE);
        assertThat(reason(ask(13, 0, new AskBody.SignOut("CINEMA 17", "Ada"))))
                .isEqualTo(VisitorAsks.UNKNOWN_BADGE);
    }

    private static String reason(Answer.Body body) {
        return ((Answer.Refused) body).reason();
    }

    @Test
    void theRollIsTheSameAfterARestart() throws Exception {
        signIn(1, "Ada", "h-1", "Jan Nowak");
        signIn(2, "Bo", "h-1", "Jan Nowak");
        var before = desk.roll(Locale.ENGLISH);
        file.close();
        open();
        assertThat(desk.roll(Locale.ENGLISH)).isEqualTo(before);
        assertThat(before.inside()).hasSize(2);
    }

    @Test
    void theDayEndsForWhoeverIsLeftAndTheirNamesEndAMonthLater() throws IOException {
        signIn(1, "Ada", "h-1", "Jan Nowak");
        assertThat(desk.tidy()).isZero();
        now.set(Instant.parse("2026-03-03T03:00:00Z"));
        assertThat(desk.tidy()).isEqualTo(1);
        assertThat(desk.roll(Locale.ENGLISH).inside()).isEmpty();
        assertThat(desk.roll(Locale.ENGLISH).unseen())
                .extracting(stay -> stay.ended().how())
                .containsExactly(Stay.How.DAY_END);
        now.set(now.get().plus(Duration.ofDays(31)));
        desk.tidy();
        now.set(NINE);
        assertThat(desk.list()).extracting(Standing::stay).isEmpty();
    }

    @Test
    void withoutADiskNothingIsAcknowledged() {
        file.close();
        assertThat(signIn(1, "Ada", "h-1", "Jan Nowak")).isInstanceOf(Answer.Busy.class);
    }
}
