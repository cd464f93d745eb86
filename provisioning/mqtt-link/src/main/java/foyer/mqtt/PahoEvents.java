package foyer.mqtt;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;

/** Paho's callbacks, of which two matter to us. Called by Paho's threads; nothing here may wait. */
record PahoEvents(BiConsumer<String, MqttMessage> arrived, Consumer<String> lost)
        implements MqttCallback {
    @Override
    public void messageArrived(String topic, MqttMessage message) {
        arrived.accept(topic, message);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        var exception = response.getException();
        lost.accept(
                exception != null
                        ? describe(exception)
                        : "ended by the broker with 0x"
                                + Integer.toHexString(response.getReturnCode()));
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        lost.accept(describe(exception));
    }

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}

    /** For the log and the state: Paho's number, its words, and what lies beneath. */
    static String describe(@Nullable Throwable problem) {
        if (problem instanceof MqttException mqtt) {
            var cause = mqtt.getCause();
            return mqtt.getMessage()
                    + " ("
                    + mqtt.getReasonCode()
                    + ")"
                    + (cause == null ? "" : ": " + cause.getMessage());
        }
        return String.valueOf(problem);
    }
}
