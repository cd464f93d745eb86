package foyer.server.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.PublishAuthorizer;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.SubscriptionAuthorizer;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerOutput;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.general.Qos;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import com.hivemq.extension.sdk.api.packets.subscribe.SubackReasonCode;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import foyer.enrolment.NodeCredentials;
import foyer.enrolment.SecretHash;
import foyer.mqtt.TopicFilter;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded broker's doorkeeper: lets in who proves to be a principal, and lets each do what
 * {@link Rights} gives it. Called by HiveMQ's threads.
 */
final class BrokerDoor implements ExtensionMain {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerDoor.class);

    private final Principals principals;

    /** While the start looks from outside: lets one in who may do nothing. */
    private volatile @Nullable String probePassword;

    /** Checked for unknown names too, so that the time it takes does not tell which names exist. */
    private final SecretHash nobody;

    BrokerDoor(Principals principals) {
        this.principals = principals;
        this.nobody = SecretHash.of("nobody", new SecureRandom());
    }

    @Override
    public void extensionStart(ExtensionStartInput in, ExtensionStartOutput out) {
        var registry = Services.securityRegistry();
        registry.setAuthenticatorProvider(_ -> (SimpleAuthenticator) this::signIn);
        registry.setAuthorizerProvider(_ -> new Gate());
    }

    @Override
    public void extensionStop(ExtensionStopInput in, ExtensionStopOutput out) {
        LOG.debug("the doorkeeper leaves");
    }

    /** Runs a look from outside, with a password that is good only for it. */
    BrokerProbe.Welcome probed(Probe probe) throws IOException {
        var password = NodeCredentials.newSecret(new SecureRandom());
        probePassword = password;
        try {
            return probe.look(password);
        } finally {
            probePassword = null;
        }
    }

    /** A look from outside. */
    interface Probe {
        BrokerProbe.Welcome look(String password) throws IOException;
    }

    private boolean isProbe(String name, String password) {
        var expected = probePassword;
        return expected != null && BrokerProbe.NAME.equals(name) && expected.equals(password);
    }

    private void signIn(SimpleAuthInput in, SimpleAuthOutput out) {
        var name = in.getConnectPacket().getUserName().orElse("");
        var password =
                in.getConnectPacket()
                        .getPassword()
                        .map(bytes -> UTF_8.decode(bytes).toString())
                        .orElse("");
        var clientId = in.getClientInformation().getClientId();
        var principal = principals.find(name);
        boolean right = principal.map(Principal::secret).orElse(nobody).matches(password);
        boolean known = principal.isPresent() && right && clientId.equals(name);
        if (known || isProbe(name, password)) {
            out.authenticateSuccessfully();
        } else {
            LOG.warn(
                    "refused a client: name '{}', id '{}', from {}",
                    printable(name),
                    printable(clientId),
                    in.getConnectionInformation().getInetAddress().orElse(null));
            out.failAuthentication(ConnackReasonCode.NOT_AUTHORIZED, "not authorized");
        }
    }

    private static String printable(String text) {
        return text.substring(0, Math.min(text.length(), 60)).replaceAll("[^\\x20-\\x7E]", "?");
    }

    /** Rights by client id, which is the name the client signed in with. */
    private Optional<Rights> rights(String clientId) {
        return principals.find(clientId).map(Rights::of);
    }

    /** Asked for each publication (a will is one too) and each subscription. */
    private final class Gate implements PublishAuthorizer, SubscriptionAuthorizer {
        @Override
        public void authorizePublish(PublishAuthorizerInput in, PublishAuthorizerOutput out) {
            var packet = in.getPublishPacket();
            var responseTopic = packet.getResponseTopic().orElse(null);
            boolean may =
                    packet.getQos() != Qos.EXACTLY_ONCE
                            && rights(in.getClientInformation().getClientId())
                                    .filter(
                                            r ->
                                                    r.mayPublish(
                                                            packet.getTopic(),
                                                            packet.getRetain(),
                                                            responseTopic))
                                    .isPresent();
            if (may) {
                out.authorizeSuccessfully();
            } else {
                denied(in.getClientInformation().getClientId(), "publish to", packet.getTopic());
                out.failAuthorization(AckReasonCode.NOT_AUTHORIZED);
            }
        }

        @Override
        public void authorizeSubscribe(
                SubscriptionAuthorizerInput in, SubscriptionAuthorizerOutput out) {
            var filter = in.getSubscription().getTopicFilter();
            if (maySubscribe(in.getClientInformation().getClientId(), filter)) {
                out.authorizeSuccessfully();
            } else {
                denied(in.getClientInformation().getClientId(), "subscribe to", filter);
                out.failAuthorization(SubackReasonCode.NOT_AUTHORIZED);
            }
        }

        private boolean maySubscribe(String clientId, String filter) {
            try {
                var wanted = new TopicFilter(filter);
                return rights(clientId).filter(r -> r.maySubscribe(wanted)).isPresent();
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        private void denied(String clientId, String what, String topic) {
            LOG.warn("{} may not {} {}", printable(clientId), what, printable(topic));
        }
    }
}
