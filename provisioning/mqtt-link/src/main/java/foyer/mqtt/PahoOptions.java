package foyer.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Our settings in Paho's words. */
final class PahoOptions {
    static final int CONNECT_SECONDS = 5;

    /** The broker does not send us anything larger; twice the largest message of the contract. */
    private static final long MAX_PACKET_BYTES = 512 * 1024L;

    private PahoOptions() {}

    static MqttConnectionOptions of(LinkPlan plan, NoDelaySockets sockets) {
        var options = new MqttConnectionOptions();
        // A session of the broker would be a second outbox, and it forgets: ours is the only one.
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        options.setTopicAliasMaximum(0);
        options.setUseSubscriptionIdentifiers(false);
        options.setConnectionTimeout(CONNECT_SECONDS);
        options.setKeepAliveInterval((int) plan.settings().keepAlive().toSeconds());
        options.setReceiveMaximum(plan.receiveMaximum());
        options.setMaximumPacketSize(MAX_PACKET_BYTES);
        options.setUserName(plan.settings().userName());
        options.setPassword(plan.settings().password().getBytes(UTF_8));
        options.setSocketFactory(sockets);
        var will = plan.will();
        if (will != null) {
            var publication = will.message().get();
            options.setWill(publication.topic(), message(publication));
            var properties = properties(publication);
            properties.setWillDelayInterval(will.delay().toSeconds());
            options.setWillMessageProperties(properties);
            // The will goes out when the session ends, so that must last as long as the delay.
            options.setSessionExpiryInterval(will.delay().toSeconds());
        }
        return options;
    }

    static MqttMessage message(Publication publication) {
        return new MqttMessage(
                publication.payload(),
                publication.qos(),
                publication.retained(),
                properties(publication));
    }

    private static MqttProperties properties(Publication publication) {
        var properties = new MqttProperties();
        if (publication.payload().length > 0) {
            properties.setContentType("application/json");
        }
        properties.setResponseTopic(publication.responseTopic());
        var correlation = publication.correlation();
        if (correlation != null) {
            properties.setCorrelationData(Arrays.copyOf(correlation, correlation.length));
        }
        var expiry = publication.expiry();
        if (expiry != null) {
            properties.setMessageExpiryInterval(expiry.toSeconds());
        }
        return properties;
    }
}
