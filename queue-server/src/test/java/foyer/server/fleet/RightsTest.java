package foyer.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.NodeRole;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.SiteId;
import foyer.enrolment.SecretHash;
import foyer.mqtt.TopicFilter;
import java.security.SecureRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsTest {
    private static final SecretHash SECRET = SecretHash.of("x", new SecureRandom());

    private final Rights node =
            Rights.of(
                    new Principal.Node(
                            new NodeId("kiosk-1"), NodeRole.KIOSK, new SiteId("hall"), SECRET));

    @ParameterizedTest
    @CsvSource({
        "foyer/1/hall/node/kiosk-1/presence, true, true",
        "foyer/1/hall/node/kiosk-1/health, true, true",
        "foyer/1/hall/node/kiosk-1/reported, true, true",
        "foyer/1/hall/node/kiosk-1/ask, false, true",
        "foyer/1/hall/node/kiosk-1/ask, true, false",
        "foyer/1/hall/node/kiosk-1/shown, false, true",
        "foyer/1/hall/node/kiosk-1/answer, false, false",
        "foyer/1/hall/node/kiosk-1/desired, true, false",
        "foyer/1/hall/node/kiosk-1/command, false, false",
        "foyer/1/hall/node/kiosk-1/other, false, false",
        "foyer/1/hall/node/kiosk-2/ask, false, false",
        "foyer/1/annexe/node/kiosk-1/ask, false, false",
        "foyer/1/hall/board, true, false",
        "foyer/1/hall/beat, false, false",
        "foyer/1/server/main, true, false",
        "foyer/2/hall/node/kiosk-1/ask, false, false",
        "elsewhere, false, false",
        "$SYS/x, false, false",
    })
    void aNodeWritesItsOwnTopicsAndRetainsOnlyState(String topic, boolean retained, boolean may) {
        assertThat(node.mayPublish(topic, retained, null)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "foyer/1/hall/node/kiosk-1/answer, true",
        "foyer/1/hall/node/kiosk-2/answer, false",
        "foyer/1/hall/node/kiosk-1/ask, false",
        "foyer/1/hall/node/kiosk-1/command, false",
        "foyer/1/hall/board, false",
        "foyer/1/server/main, false",
    })
    void anAnswerIsAskedForOnlyOnTheSendersOwnTopic(String responseTopic, boolean may) {
        assertThat(node.mayPublish("foyer/1/hall/node/kiosk-1/ask", false, responseTopic))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foyer/1/hall/node/kiosk-1/answer",
                "foyer/1/hall/node/kiosk-1/desired",
                "foyer/1/hall/node/kiosk-1/command",
                "foyer/1/hall/board",
                "foyer/1/hall/offer",
                "foyer/1/hall/beat",
                "foyer/1/server/main",
                "foyer/1/server/+",
            })
    void aNodeReadsItsOwnAnswersAndItsSitesViews(String filter) {
        assertThat(node.maySubscribe(new TopicFilter(filter))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "+/+/+",
                "foyer/#",
                "foyer/1/#",
                "foyer/1/hall/#",
                "foyer/1/hall/+",
                "foyer/1/+/board",
                "foyer/1/annexe/board",
                "foyer/1/hall/node/+/answer",
                "foyer/1/hall/node/kiosk-1/#",
                "foyer/1/hall/node/kiosk-2/answer",
                "foyer/1/hall/node/kiosk-1/ask",
                "foyer/1/server/#",
                "$share/g/foyer/1/hall/board",
                "$SYS/#",
            })
    void aNodeReadsNothingElse(String filter) {
        assertThat(node.maySubscribe(new TopicFilter(filter))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(NodeRole.class)
    void everyRoleHasRights(NodeRole role) {
        var rights =
                Rights.of(
                        new Principal.Node(
                                new NodeId("kiosk-1"), role, new SiteId("hall"), SECRET));
        assertThat(rights).isEqualTo(node);
    }

    @ParameterizedTest
    @CsvSource({
        "foyer/1/hall/board, true",
        "foyer/1/hall/node/kiosk-1/answer, true",
        "foyer/2/hall/board, false",
        "$SYS/x, false"
    })
    void theServerHasAllOfVersionOne(String topic, boolean may) {
        var server = Rights.of(new Principal.Server(new ServerId("main"), SECRET));
        assertThat(server.mayPublish(topic, true, null)).isEqualTo(may);
        assertThat(server.maySubscribe(new TopicFilter(topic))).isEqualTo(may);
    }
}
