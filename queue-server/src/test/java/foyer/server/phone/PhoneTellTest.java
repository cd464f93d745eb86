package foyer.server.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.server.away.Follower;
import foyer.server.away.Way;
import foyer.server.away.desk.AwayDesk;
import foyer.server.away.desk.AwayOffer;
import foyer.server.away.desk.Post;
import foyer.server.floor.LinkHash;
import foyer.server.notices.Patience;
import foyer.server.notices.mail.SmtpStub;
import foyer.server.notices.sms.SmsStub;
import foyer.server.phone.Hall.Visit;
import foyer.server.ticketing.Command;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A customer who leaves the hall, from the form to the message, over real sockets. */
@Timeout(60)
class PhoneTellTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NUMBER = "07700900123";
    private static final String ADDRESS = "zofia.nowak@example.org";
    private static final String YES = "&consent=yes";

    @TempDir Path folder;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private Post post;
    private Hall hall;

    private void open(Set<Way> ways) throws Exception {
        open(ways, AwayOffer.MOST_FOLLOWERS);
    }

    private void open(Set<Way> ways, int most) throws Exception {
        post = new Post(ways, most);
        reopen();
        hall.signIn("4");
    }

    private void reopen() throws Exception {
        hall = new Hall(folder, LiveStream.Pace.USUAL, LiveStreams.Limits.USUAL, post);
    }

    @AfterEach
    void close() throws Exception {
        client.shutdownNow();
        hall.close();
        post.close();
    }

    private Visit fifthOfTheDay(String language) throws Exception {
        for (int n = 1; n <= 4; n++) {
            hall.arrive("housing", "en", n);
        }
        return hall.arrive("housing", language, 5);
    }

    @Test
    void whoLeavesANumberIsWrittenToTwiceAndForgotten() throws Exception {
        open(EnumSet.allOf(Way.class));
        var visit = fifthOfTheDay("en");
        assertThat(get(visit, "")).contains("href=\"?tell\"").doesNotContain("?stop");
        assertThat(get(visit, "?tell")).contains("name=\"mobile\"", "name=\"mail\"");
        assertThat(tell(visit, "mobile=" + NUMBER + YES).statusCode()).isEqualTo(303);
        assertThat(get(visit, ""))
                .contains("We write to <bdi dir=\"ltr\">•••123</bdi> when it is nearly your turn")
                .doesNotContain("900123");

        hall.next("4");
        untilPosted(1);
        assertThat(post.sms.posted().getFirst().body())
                .contains("\"to\":\"+447700900123\"")
                .contains("Civic Centre: H005, it is nearly your turn. Please come back now.\\n")
                .contains(hall.page(visit).toString());

        hall.staff("4", new Command.NoShow(hall.held("4")));
        hall.call(visit, "4");
        untilPosted(2);
        assertThat(post.sms.posted().getLast().body())
                .contains("H005, it is your turn. Please go to Counter 4.");
        assertThat(get(visit, "")).contains("We keep", "?stop=1").doesNotContain("?tell");

        hall.staff("4", new Command.Recall(visit.id()));
        hall.staff("4", new Command.Start(visit.id()));
        hall.staff("4", new Command.Finish(visit.id()));
        assertThat(get(visit, "")).doesNotContain("•••");
        untilForgotten(visit);
        assertThat(post.sms.posted()).as("a second announcement is not told").hasSize(2);
        assertThat(post.mail.messages()).isEmpty();
        assertNothingInTheFiles("900123", visit.token().value());
    }

    @Test
    void aMailComesInTheVisitorsLanguage() throws Exception {
        open(EnumSet.of(Way.MAIL));
        var visit = fifthOfTheDay("pl");
        assertThat(get(visit, "?tell")).contains("name=\"mail\"").doesNotContain("name=\"mobile\"");
        tell(visit, "mail=" + ADDRESS + YES);
        hall.call(visit, "4");
        await().atMost(PATIENCE).until(() -> post.mail.messages().size() == 1);
        assertThat(post.mail.messages().getFirst())
                .contains("To: " + ADDRESS, "Auto-Submitted: auto-generated");
        hall.staff("4", new Command.Start(visit.id()));
        hall.staff("4", new Command.Finish(visit.id()));
        untilForgotten(visit);
    }

    @Test
    void whoTakesItBackIsNotWrittenToAndTheirNumberIsGoneAtOnce() throws Exception {
        open(EnumSet.allOf(Way.class));
        post.sms.behave(503);
        var visit = fifthOfTheDay("en");
        tell(visit, "mobile=" + NUMBER + YES);
        hall.next("4");
        untilPosted(1);
        assertThat(send(visit, "?stop=1", "").statusCode()).isEqualTo(303);
        assertNothingInTheFiles("900123", visit.token().value());
        assertThat(get(visit, "")).contains("href=\"?tell\"").doesNotContain("•••");
        post.sms.behave(200);
        hall.pass(Duration.ofSeconds(30));
        tell(visit, "mail=" + ADDRESS + YES);
        hall.staff("4", new Command.NoShow(hall.held("4")));
        hall.call(visit, "4");
        await().atMost(PATIENCE).until(() -> post.mail.messages().size() == 1);
        assertThat(post.sms.posted()).as("what was under way is not tried again").hasSize(1);
    }

    @Test
    void whoseTicketAColleagueEndsIsToldAMinuteLaterAndForgotten() throws Exception {
        open(EnumSet.allOf(Way.class));
        var visit = fifthOfTheDay("en");
        tell(visit, "mobile=" + NUMBER + YES);
        hall.staff("4", new Command.Cancel(visit.id()));
        hall.staff("4", new Command.Undo(visit.id()));
        hall.pass(Duration.ofMinutes(2));
        hall.staff("4", new Command.Cancel(visit.id()));
        hall.pass(Duration.ofMinutes(1));
        hall.arrive("housing", "en", 6);
        untilPosted(1);
        assertThat(post.sms.posted().getFirst().body())
                .contains("ticket H005 was ended by our staff");
        untilForgotten(visit);
    }

    @Test
    void thatItIsSoonIsNotSentToSomebodyWhoIsCalled() throws Exception {
        open(EnumSet.allOf(Way.class));
        post.sms.behave(503);
        var visit = fifthOfTheDay("en");
        tell(visit, "mobile=" + NUMBER + YES);
        hall.next("4");
        untilPosted(1);
        hall.staff("4", new Command.NoShow(hall.held("4")));
        hall.call(visit, "4");
        untilPosted(2);
        post.sms.behave(200);
        hall.pass(Patience.FIRST.multipliedBy(2));
        untilPosted(3);
        assertThat(post.sms.posted())
                .extracting(SmsStub.Posted::notice)
                .satisfiesExactly(
                        one -> assertThat(one).endsWith("-SOON-SMS"),
                        two -> assertThat(two).endsWith("-CALLED-SMS"),
                        three -> assertThat(three).endsWith("-CALLED-SMS"));
    }

    @Test
    void aMessageThatIsTooOldIsNotSentAnyMore() throws Exception {
        open(EnumSet.allOf(Way.class));
        post.sms.behave(503);
        var visit = fifthOfTheDay("en");
        tell(visit, "mobile=" + NUMBER + YES);
        hall.call(visit, "4");
        untilPosted(1);
        hall.pass(Post.TELL_WITHIN.plusSeconds(1));
        post.sms.behave(200);
        var other = hall.arrive("housing", "en", 6);
        tell(other, "mobile=07700900124" + YES);
        hall.staff("4", new Command.Start(visit.id()));
        hall.staff("4", new Command.Finish(visit.id()));
        hall.call(other, "4");
        untilPosted(2);
        assertThat(post.sms.posted().getLast().body()).contains("900124");
    }

    @Test
    void aProviderThatNeverAnswersHoldsUpNoMail() throws Exception {
        open(EnumSet.allOf(Way.class));
        post.sms.behave(SmsStub.MUTE);
        post.mail.behave(SmtpStub.Manner.FINE);
        var visit = fifthOfTheDay("en");
        var other = hall.arrive("housing", "en", 6);
        tell(visit, "mobile=" + NUMBER + YES);
        tell(other, "mail=" + ADDRESS + YES);
        hall.call(visit, "4");
        untilPosted(1);
        hall.signIn("5");
        hall.call(other, "5");
        await().atMost(PATIENCE).until(() -> post.mail.messages().size() == 1);
    }

    @Test
    void whatWasLeftIsKnownAfterAStartAndGoneWithItsDay() throws Exception {
        open(EnumSet.allOf(Way.class));
        var visit = fifthOfTheDay("en");
        tell(visit, "mobile=" + NUMBER + YES);
        hall.close();
        post.close();
        post = new Post(EnumSet.allOf(Way.class));
        reopen();
        assertThat(get(visit, "")).contains("•••123");
        hall.pass(Duration.ofDays(1));
        await().atMost(PATIENCE).untilAsserted(() -> assertNothingInTheFiles("900123"));
        assertThat(post.sms.posted()).isEmpty();
    }

    /** What was filled in, and what is said then; in three languages, in one hall. */
    @Test
    void whatIsNotAcceptedIsAnsweredWithWhatIs() throws Exception {
        open(EnumSet.allOf(Way.class));
        var english = fifthOfTheDay("en");
        var polish = hall.arrive("housing", "pl", 6);
        var arabic = hall.arrive("housing", "ar", 7);
        assertRefused(
                english,
                "mobile=call+me" + YES,
                "We cannot use this as a mobile number. Digits only, beginning with 0 or <bdi"
                        + " dir=\"ltr\">+44</bdi>");
        assertRefused(english, "mobile=%2B48600123456" + YES, "numbers of this country only");
        assertRefused(
                english,
                "mail=zofia.example.org" + YES,
                "We cannot use this as an e-mail address. Such as");
        assertRefused(english, "mobile=" + NUMBER, "Please tick");
        assertRefused(english, "consent=yes", "Please fill in where");
        assertRefused(
                english, "mobile=" + NUMBER + "&mail=a@b.example" + YES, "only one of the two");
        assertRefused(
                polish, "mobile=x" + YES, "Nie możemy użyć tego jako numeru telefonu. Same cyfry");
        assertRefused(arabic, "mail=x" + YES, "لا يمكن استخدام هذا كبريد إلكتروني");
    }

    private void assertRefused(Visit visit, String form, String says) throws Exception {
        var answer = tell(visit, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(says, "role=\"alert\"");
        assertThat(get(visit, "")).contains("?tell").doesNotContain("?stop");
    }

    @Test
    void whatWasTypedStandsInTheFormAgainAndIsNeverMarkup() throws Exception {
        open(EnumSet.allOf(Way.class));
        var visit = fifthOfTheDay("en");
        var evil = "\"><script>alert(1)</script>";
        var answer = tell(visit, "mail=" + URLEncoder.encode(evil, StandardCharsets.UTF_8) + YES);
        assertThat(answer.body())
                .contains("value=\"&quot;&gt;&lt;script&gt;", "aria-invalid=\"true\"", " checked")
                .doesNotContain("<script>");
        for (var sign : List.of("1", "ب", "%F0%9F%98%80")) {
            var thousand = tell(visit, "mobile=" + sign.repeat(1_000) + YES);
            assertThat(thousand.statusCode()).isEqualTo(422);
            assertThat(thousand.body()).contains("Digits only");
        }
        assertThat(tell(visit, "mobile=" + "1".repeat(TellForm.MOST_BYTES) + YES).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aVisitHasAFewAddressesAndTriesAndNoMore() throws Exception {
        open(EnumSet.allOf(Way.class));
        var visit = fifthOfTheDay("en");
        for (int n = 0; n < Follower.MOST_GIVEN; n++) {
            assertThat(get(visit, "?tell")).contains("<form");
            tell(visit, "mobile=0770090012" + n + YES);
        }
        assertThat(get(visit, "?tell")).contains("•••122", "?stop=1").doesNotContain("<input");
        assertThat(tell(visit, "mobile=" + NUMBER + YES).statusCode()).isEqualTo(303);
        assertThat(get(visit, "")).contains("•••122");
        var other = hall.arrive("housing", "en", 6);
        for (int n = 0; n < AwayDesk.MOST_REFUSED; n++) {
            assertThat(tell(other, "mobile=x" + YES).statusCode()).isEqualTo(422);
        }
        assertThat(get(other, "")).doesNotContain("?tell");
        assertThat(tell(other, "mobile=" + NUMBER + YES).statusCode()).isEqualTo(303);
        assertThat(get(other, "")).doesNotContain("•••");
    }

    @Test
    void whatCannotBeKeptSaysSo() throws Exception {
        open(EnumSet.allOf(Way.class), 1);
        var visit = fifthOfTheDay("en");
        var other = hall.arrive("housing", "en", 6);
        tell(visit, "mobile=" + NUMBER + YES);
        var full = tell(other, "mobile=" + NUMBER + YES);
        assertThat(full.statusCode()).isEqualTo(503);
        assertThat(full.body()).contains("That could not be done just now");
        assertThat(tell(visit, "mail=" + ADDRESS + YES).statusCode()).isEqualTo(303);
        post.breakDisk();
        assertThat(tell(visit, "mobile=" + NUMBER + YES).statusCode()).isEqualTo(503);
        assertThat(send(visit, "?stop=1", "").statusCode()).isEqualTo(503);
        assertThat(get(visit, "")).contains("z•••@example.org");
    }

    @Test
    void nothingPersonalIsInTheLog() throws Exception {
        open(EnumSet.allOf(Way.class));
        try (var log = new HeardLog()) {
            post.sms.behave(400);
            post.mail.behave(SmtpStub.Manner.NO_SUCH_PERSON);
            var visit = fifthOfTheDay("en");
            var other = hall.arrive("housing", "en", 6);
            tell(visit, "mobile=" + NUMBER + YES);
            tell(other, "mail=" + ADDRESS + YES);
            hall.call(visit, "4");
            hall.signIn("5");
            hall.call(other, "5");
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    log.lines().stream()
                                                    .filter(one -> HeardLog.holds(one, "given up"))
                                                    .count()
                                            == 2);
            for (var seed :
                    List.of("900123", "zofia", visit.token().value(), other.token().value())) {
                assertThat(log.lines()).noneMatch(one -> HeardLog.holds(one, seed));
            }
        }
    }

    @Test
    void whereNothingIsSetUpNothingIsOfferedOrTaken() throws Exception {
        open(Set.of());
        var visit = fifthOfTheDay("en");
        assertThat(get(visit, "")).doesNotContain("?tell");
        assertThat(get(visit, "?tell")).doesNotContain("<input");
        assertThat(tell(visit, "mobile=" + NUMBER + YES).statusCode()).isEqualTo(303);
        assertNothingInTheFiles("900123");
    }

    private void untilPosted(int times) {
        await().atMost(PATIENCE).until(() -> post.sms.posted().size() == times);
    }

    private void untilForgotten(Visit visit) {
        var desk = post.desks().find(hall.site.id()).orElseThrow();
        var link = LinkHash.of(visit.token());
        await().atMost(PATIENCE).until(() -> desk.view(link).contact() == null);
    }

    private void assertNothingInTheFiles(String... seeds) throws Exception {
        try (var files = Files.list(folder)) {
            for (var one : files.toList()) {
                assertThat(Files.readString(one, StandardCharsets.ISO_8859_1))
                        .as("%s", one.getFileName())
                        .doesNotContain(seeds);
            }
        }
    }

    private HttpResponse<String> tell(Visit visit, String form) throws Exception {
        return send(visit, "?tell=1", form);
    }

    private HttpResponse<String> send(Visit visit, String query, String form) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(hall.page(visit) + query))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String get(Visit visit, String query) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(hall.page(visit) + query))).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }
}
