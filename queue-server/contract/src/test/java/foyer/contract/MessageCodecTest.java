package foyer.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import org.junit.jupiter.api.Test;

class MessageCodecTest {
    private final MessageCodec codec = new MessageCodec();

    private static final Ask ASK =
            new Ask(
                    1,
                    new IntentId("8b0f3a52-5f64-4a0c-9d0e-2b2f6a1f0c11"),
                    new NodeId("kiosk-1"),
                    7,
                    250,
                    true,
                    new AskBody.Issue(
                            new ServiceCode("council-tax"),
                            new LanguageCode("pl"),
                            LinkToken.of(new byte[16])));

    @Test
    void aMessageComesBackAsItWentOut() {
        assertThat(codec.decode(Ask.class, codec.encode(ASK))).isEqualTo(new Decoded.Ok<>(ASK));
    }

    @Test
    void aFieldOfANewerPeerIsIgnored() {
        var json =
                new String(codec.encode(ASK), UTF_8).replaceFirst("\\{", "{\"colour\":\"blue\",");
        assertThat(codec.decode(Ask.class, json.getBytes(UTF_8))).isEqualTo(new Decoded.Ok<>(ASK));
    }

    @Test
    void aMissingFieldIsNamed() {
        var json =
                new String(codec.encode(ASK), UTF_8)
                        .replaceFirst("\"service\":\"council-tax\",?", "");
        assertThat(codec.decode(Ask.class, json.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Decoded.Refused.class,
                        refused -> assertThat(refused.where()).isEqualTo("body.service"));
    }
}
