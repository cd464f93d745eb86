package foyer.server.fleet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A look at the broker from outside, in MQTT's own bytes: is it as it was configured? */
final class BrokerProbe {
    /** No node can have this name. */
    static final String NAME = "foyer.probe";

    private static final int TIMEOUT_MILLIS = 5000;
    private static final int CONNACK = 0x20;
    private static final int NOT_AUTHORIZED = 0x87;

    /**
     * What a CONNACK says.
     *
     * @param topicAliasMaximum 0 when no aliases are offered
     */
    record Welcome(int reason, int receiveMaximum, int topicAliasMaximum, long maximumPacketSize) {}

    private BrokerProbe() {}

    /** Fails when a client without the right password is let in, or something else is there. */
    static void expectClosedDoor(InetSocketAddress broker) throws IOException {
        int reason = connect(broker, "nobody knows").reason();
        if (reason != NOT_AUTHORIZED) {
            throw new IOException(
                    "the broker at " + broker + " answered a stranger with " + reason);
        }
    }

    static Welcome connect(InetSocketAddress broker, String password) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(broker, TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(connectPacket(password));
            var in = new DataInputStream(socket.getInputStream());
            if (in.readUnsignedByte() != CONNACK) {
                throw new IOException("what answers at " + broker + " does not speak MQTT");
            }
            return welcome(in.readNBytes(length(in)));
        } catch (IOException e) {
            throw new IOException("the broker is not at " + broker + ": " + e.getMessage(), e);
        }
    }

    private static byte[] connectPacket(String password) throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        out.writeUTF("MQTT");
        out.writeByte(5);
        out.writeByte(0b1100_0010); // user name, password, clean start
        out.writeShort(10);
        out.writeByte(0);
        out.writeUTF(NAME);
        out.writeUTF(NAME);
        out.writeUTF(password);
        var packet = new ByteArrayOutputStream();
        packet.write(0x10);
        packet.write(body.size());
        body.writeTo(packet);
        return packet.toByteArray();
    }

    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int b = in.readUnsignedByte();
            length |= (b & 0x7f) << shift;
            if (b < 0x80) {
                return length;
            }
        }
        throw new IOException("a length that is none");
    }

    private static Welcome welcome(byte[] body) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(body));
        in.readUnsignedByte();
        int reason = in.readUnsignedByte();
        int receiveMaximum = 65_535;
        int aliases = 0;
        long packetSize = Long.MAX_VALUE;
        int left = length(in);
        int end = in.available() - left;
        while (in.available() > end) {
            int property = in.readUnsignedByte();
            switch (property) {
                case 0x21 -> receiveMaximum = in.readUnsignedShort();
                case 0x22 -> aliases = in.readUnsignedShort();
                case 0x27 -> packetSize = Integer.toUnsignedLong(in.readInt());
                case 0x11 -> in.readInt();
                case 0x13 -> in.readUnsignedShort();
                case 0x24, 0x25, 0x28, 0x29, 0x2A -> in.readUnsignedByte();
                case 0x12, 0x15, 0x1A, 0x1C, 0x1F -> in.readUTF();
                default -> throw new IOException("an unknown CONNACK property " + property);
            }
        }
        return new Welcome(reason, receiveMaximum, aliases, packetSize);
    }
}
