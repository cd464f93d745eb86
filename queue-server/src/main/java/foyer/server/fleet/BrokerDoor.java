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
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundInput;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundOutput;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.disconnect.DisconnectReasonCode;
import com.hivemq.extension.sdk.api.packets.general.Qos;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import com.hivemq.extension.sdk.api.packets.publish.PublishPacket;
import com.hivemq.extension.sdk.api.packets.subscribe.SubackReasonCode;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.session.ClientService;
import foyer.enrolment.NodeCredentials;
import foyer.enrolment.SecretHash;
import foyer.mqtt.TopicFilter;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The embedded broker's doorkeeper: lets in who proves to be a principal, and lets each do what
 * {@link Rights} gives it. Called by HiveMQ's threads.
 */
final class BrokerDoor implements ExtensionMain {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerDoor.class);

    private static final int MOST_KNOWN = NodeRegistry.MAX_NODES;

    private final Principals principals;
    private final Map<Principal, Rights> known = new ConcurrentHashMap<>();
    private final CompletableFuture<ClientService> clients = new CompletableFuture<>();

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
        Services.initializerRegistry()
                .setClientInitializer(
                        (_, client) -> client.addPublishInboundInterceptor(this::inspect));
        // Services speaks of the broker started last; this one belongs to us.
        clients.complete(Services.clientService());
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

    /** Ends a client's connection and session; true when there was one. */
    CompletableFuture<Boolean> end(String clientId) {
        return clients.thenCompose(
                service ->
                        service.disconnectClient(
                                clientId,
                                true,
                                DisconnectReasonCode.ADMINISTRATIVE_ACTION,
                                "removed"));
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
            // That the start's own look is refused without its password is what it looks for.
            boolean ownLook = probePassword != null && BrokerProbe.NAME.equals(name);
            LOG.atLevel(ownLook ? Level.DEBUG : Level.WARN)
                    .log(
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

    /**
     * By client id, which is the name the client signed in with; a removed node has none at once.
     */
    private Optional<Rights> rights(String clientId) {
        return principals.find(clientId).map(this::rightsOf);
    }

    private Rights rightsOf(Principal principal) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(principal, Rights::of);
    }

    private boolean mayPublish(String clientId, PublishPacket packet) {
        var responseTopic = packet.getResponseTopic().orElse(null);
        boolean may =
                packet.getQos() != Qos.EXACTLY_ONCE
                        && rights(clientId)
                                .filter(
                                        r ->
                                                r.mayPublish(
                                                        packet.getTopic(),
                                                        packet.getRetain(),
                                                        responseTopic))
                                .isPresent();
        if (!may) {
            denied(clientId, "publish to", packet.getTopic());
        }
        return may;
    }

    private boolean maySubscribe(String clientId, String filter) {
        try {
            var wanted = new TopicFilter(filter);
            return rights(clientId).filter(r -> r.maySubscribe(wanted)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void denied(String clientId, String what, String topic) {
        LOG.warn("{} may not {} {}", printable(clientId), what, printable(topic));
    }

    /**
     * Stops a publication before the authoriser sees it: that would also end the connection, and a
     * node with one wrong topic would lose all the others with it.
     */
    private void inspect(PublishInboundInput in, PublishInboundOutput out) {
        if (!mayPublish(in.getClientInformation().getClientId(), in.getPublishPacket())) {
            out.preventPublishDelivery(AckReasonCode.NOT_AUTHORIZED);
        }
    }

    /** Asked for each will and each subscription, and once more for each publication. */
    private final class Gate implements PublishAuthorizer, SubscriptionAuthorizer {
        @Override
        public void authorizePublish(PublishAuthorizerInput in, PublishAuthorizerOutput out) {
            if (mayPublish(in.getClientInformation().getClientId(), in.getPublishPacket())) {
                out.authorizeSuccessfully();
            } else {
                out.failAuthorization(AckReasonCode.NOT_AUTHORIZED);
            }
        }

        @Override
        public void authorizeSubscribe(
                SubscriptionAuthorizerInput in, SubscriptionAuthorizerOutput out) {
            var clientId = in.getClientInformation().getClientId();
            var filter = in.getSubscription().getTopicFilter();
            if (maySubscribe(clientId, filter)) {
                out.authorizeSuccessfully();
            } else {
                denied(clientId, "subscribe to", filter);
                out.failAuthorization(SubackReasonCode.NOT_AUTHORIZED);
            }
        }
    }
}
