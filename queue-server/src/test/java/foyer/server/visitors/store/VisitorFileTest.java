package foyer.server.visitors.store;

import static foyer.server.visitors.Stays.NINE;
import static foyer.server.visitors.Stays.arrival;
import static foyer.server.visitors.Stays.code;
import static foyer.server.visitors.Stays.intent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.SiteId;
import foyer.server.notices.Channel;
import foyer.server.notices.Notice;
import foyer.server.notices.NoticeState;
import foyer.server.notices.store.NoticeTable;
import foyer.server.notices.store.SideFile;
import foyer.server.visitors.Host;
import foyer.server.visitors.HostId;
import foyer.server.visitors.Leaving;
import foyer.server.visitors.Meant;
import foyer.server.visitors.Stay;
import foyer.server.visitors.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitorFileTest {
    private static final Meant JAN =
            new Meant.Known(new Host(new HostId("h-1"), "Jan Nowak", "", "jan@c.example", true));
    private static final LocalDate NEXT_DAY = LocalDate.parse("2026-03-03");

    @TempDir Path folder;
    private SideFile file;
    private VisitorFile visitors;
    private NoticeTable outbox;

    @BeforeEach
    void open() throws IOException {
        file = VisitorFile.open(folder.resolve("visitors.db"));
        visitors = new VisitorFile(file, new SiteId("civic-centre"));
        outbox = new NoticeTable(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static List<Notice> mail(Stay stay) {
        return List.of(
                Notice.fresh(
                        stay.id().value(),
                        Channel.MAIL,
                        "jan@c.example",
                        "Visitor",
                        "Quillfeather is here",
                        NINE));
    }

    private VisitorFile.Welcome.In signIn(int number, String name) throws IOException {
        var arrival = arrival(number, NINE.plusSeconds(number), name, "Jan Nowak");
        return (VisitorFile.Welcome.In) visitors.signIn(arrival, JAN, VisitorFileTest::mail);
    }

    @Test
    void numbersCountThroughTheDayOfASite() throws IOException {
        assertThat(signIn(1, "Ada").stay().number()).isEqualTo(1);
        assertThat(signIn(2, "Bo").stay().number()).isEqualTo(2);
        visitors.signOut(intent(20), code(2).value(), null, NINE.plusSeconds(100));
        assertThat(signIn(3, "Cy").stay().number()).isEqualTo(3);
        var elsewhere = new VisitorFile(file, new SiteId("library"));
        var there = elsewhere.signIn(arrival(4, NINE, "Di", ""), JAN, _ -> List.of());
        assertThat(((VisitorFile.Welcome.In) there).stay().number()).isEqualTo(1);
    }

    @Test
    void theSameIntentIsOneStayAndOneNotice() throws IOException {
        var first = signIn(1, "Ada");
        assertThat(signIn(1, "Ada")).isEqualTo(first);
        assertThat(visitors.listSince(NINE)).hasSize(1);
        assertThat(outbox.listDue(Channel.MAIL, NINE, 10)).hasSize(1);
    }

    @Test
    void everythingIsThereAfterARestart() throws IOException {
        var before = signIn(1, "Ada Byron 😀");
        file.close();
        open();
        assertThat(visitors.listSince(NINE))
                .containsExactly(new VisitorFile.Standing(before.stay(), Told.ON_ITS_WAY));
        assertThat(outbox.listDue(Channel.MAIL, NINE, 10)).hasSize(1);
    }

    @Test
    void aSecondSignOutIsToldSoUnlessItIsTheSameOneAgain() throws IOException {
        signIn(1, "Ada");
        var badge = code(1).value();
        assertThat(visitors.signOut(intent(20), badge, null, NINE))
                .isInstanceOf(Leaving.Goes.class);
        assertThat(visitors.signOut(intent(20), badge, null, NINE))
                .as("its answer was lost")
                .isInstanceOf(Leaving.Goes.class);
        assertThat(visitors.signOut(intent(21), badge, null, NINE))
                .isInstanceOf(Leaving.AlreadyOut.class);
        assertThat(visitors.signOut(intent(1), NINE)).isInstanceOf(Leaving.AlreadyOut.class);
    }

    @Test
    void aHostIsNotToldOfSomebodyWhoHasLeft() throws IOException {
        signIn(1, "Ada");
        visitors.signOut(intent(1), NINE.plusSeconds(30));
        assertThat(outbox.listDue(Channel.MAIL, NINE.plusSeconds(60), 10)).isEmpty();
    }

    @Test
    void theListSaysHowEachHostWasTold() throws IOException {
        signIn(1, "Ada");
        signIn(2, "Bo");
        outbox.close(intent(1) + "-MAIL", NoticeState.TAKEN);
        outbox.close(intent(2) + "-MAIL", NoticeState.GIVEN_UP);
        visitors.signIn(arrival(3, NINE, "Cy", "?"), new Meant.Unknown(), VisitorFileTest::mail);
        visitors.signIn(arrival(4, NINE, "Di", "Jan"), JAN, _ -> List.of());
        assertThat(visitors.listSince(NINE))
                .extracting(VisitorFile.Standing::told)
                .containsExactlyInAnyOrder(
                        Told.SENT, Told.GIVEN_UP, Told.UNKNOWN, Told.UNREACHABLE);
    }

    @Test
    void nobodyIsForgottenWhenTheDayEnds() throws IOException {
        signIn(1, "Ada");
        signIn(2, "Bo");
        visitors.signOut(intent(2), NINE.plusSeconds(60));
        var night = Instant.parse("2026-03-03T03:00:00Z");
        assertThat(visitors.endDaysBefore(NEXT_DAY, night)).isEqualTo(1);
        assertThat(visitors.endDaysBefore(NEXT_DAY, night)).isZero();
        assertThat(visitors.listSince(NINE))
                .extracting(one -> one.stay().ended().how())
                .containsExactlyInAnyOrder(Stay.How.DAY_END, Stay.How.STAFF);
    }

    @Test
    void whatSomebodySaidOfThemselvesIsGoneFromTheFilesInTheEnd() throws IOException {
        signIn(1, "Wilhelmina Quillfeather");
        visitors.signOut(intent(1), NINE.plusSeconds(60));
        assertThat(visitors.forgetEndedBefore(NINE)).isZero();
        assertThat(allBytes()).contains("Quillfeather");
        assertThat(visitors.forgetEndedBefore(NINE.plus(Duration.ofDays(30)))).isEqualTo(1);
        assertThat(visitors.listSince(Instant.EPOCH)).isEmpty();
        assertThat(allBytes()).doesNotContain("Quillfeather", "jan@c.example");
    }

    private String allBytes() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var one : files.toList()) {
                text.append(new String(Files.readAllBytes(one), UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void whoIsStillInTheBuildingIsNeverForgotten() throws IOException {
        signIn(1, "Ada");
        assertThat(visitors.forgetEndedBefore(NINE.plus(Duration.ofDays(400)))).isZero();
        assertThat(visitors.listSince(NINE.plus(Duration.ofDays(400)))).hasSize(1);
    }

    @Test
    void theOutboxIsBoundedAndTheVisitorComesInAllTheSame() throws IOException {
        file.change(
                connection -> {
                    for (int i = 0; i < NoticeTable.MOST_WAITING; i++) {
                        NoticeTable.insert(
                                connection,
                                Notice.fresh("x" + i, Channel.MAIL, "a@b", "", "", NINE));
                    }
                    return 0;
                });
        assertThat(signIn(1, "Ada").told()).isEqualTo(Told.UNREACHABLE);
    }

    @Test
    void aKioskGoneMadIsBounded() throws IOException {
        for (int i = 1; i <= VisitorFile.MOST_A_DAY; i++) {
            signIn(i, "Ada");
        }
        var more = arrival(9_999, NINE, "Ada", "Jan Nowak");
        assertThat(visitors.signIn(more, JAN, _ -> List.of()))
                .isEqualTo(new VisitorFile.Welcome.Full());
    }
}
