package foyer.appliance.bench.displays;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The few packets of MQTT 5 that a display's session sends. */
final class Packets {
    static final int PUBLISH = 3;
    static final int SUBACK = 9;
    private static final int CONTINUES = 0x80;

    private Packets() {}

    /** With a clean start, without a keep-alive. */
    static ByteBuffer connect(String clientId) {
        return packet(
                0x10,
                body -> {
                    body.writeUTF("MQTT");
                    body.writeByte(5);
                    body.writeByte(0b10);
                    body.writeShort(0);
                    body.writeByte(0);
                    body.writeUTF(clientId);
                });
    }

    /** What a display hears, with QoS 1. */
    static ByteBuffer subscribe(List<String> topics) {
        return packet(
                0x82,
                body -> {
                    body.writeShort(1);
                    body.writeByte(0);
                    for (var topic : topics) {
                        body.writeUTF(topic);
                        body.writeByte(1);
                    }
                });
    }

    static ByteBuffer acknowledge(int packet) {
        return packet(0x40, body -> body.writeShort(packet));
    }

    /** With QoS 1; the sender counts its packets. */
    static ByteBuffer publish(String topic, int packet, byte[] payload) {
        return packet(
                0x32,
                body -> {
                    body.writeUTF(topic);
                    body.writeShort(packet);
                    body.writeByte(0);
                    body.write(payload);
                });
    }

    /** The length of the packet's body; -1 when it has not come whole yet. Moves the position. */
    static int length(ByteBuffer in) {
        int length = 0;
        for (int shift = 0; shift < 28 && in.hasRemaining(); shift += 7) {
            int next = Byte.toUnsignedInt(in.get());
            length |= (next & ~CONTINUES) << shift;
            if ((next & CONTINUES) == 0) {
                return length;
            }
        }
        return -1;
    }

    static String text(ByteBuffer in) {
        var bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return new String(bytes, UTF_8);
    }

    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    private static ByteBuffer packet(int head, Body content) {
        try {
            var body = new ByteArrayOutputStream();
            content.write(new DataOutputStream(body));
            var whole = new ByteArrayOutputStream();
            whole.write(head);
            int left = body.size();
            do {
                int next = left % CONTINUES;
                left /= CONTINUES;
                whole.write(left > 0 ? next | CONTINUES : next);
            } while (left > 0);
            body.writeTo(whole);
            return ByteBuffer.wrap(whole.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("an array cannot be written to", e);
        }
    }
}
