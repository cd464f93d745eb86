package foyer.server.notices.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server of a few lines on a real socket, which can also behave as bad ones do. */
public final class SmtpStub implements AutoCloseable {
    /** How it behaves. */
    public enum Manner {
        FINE,
        /** Accepts a connection and never says a word. */
        MUTE,
        /** Hangs up after the message, before it says that it has it. */
        DROPS,
        NO_SUCH_PERSON,
        /** Greylisting: not now. */
        NOT_NOW
    }

    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private volatile Manner manner;

    public SmtpStub(Manner manner) throws IOException {
        this.manner = manner;
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void behave(Manner other) {
        manner = other;
    }

    /** As they came, headers first. */
    public List<String> messages() {
        return messages;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            if (manner == Manner.MUTE) {
                closed.await();
                return;
            }
            talk(connection);
        } catch (IOException | UncheckedIOException e) {
            // The other side has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(Socket connection) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        say(connection, "220 stub");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var word = line.length() < 4 ? line : line.substring(0, 4);
            switch (word) {
                case "EHLO" -> say(connection, "250-stub\r\n250 8BITMIME");
                case "RCPT" -> say(connection, toRecipient());
                case "DATA" -> {
                    say(connection, "354 go on");
                    messages.add(message(in));
                    if (manner == Manner.DROPS) {
                        return;
                    }
                    say(connection, "250 taken");
                }
                case "QUIT" -> {
                    say(connection, "221 bye");
                    return;
                }
                default -> say(connection, "250 fine");
            }
        }
    }

    private String toRecipient() {
        return switch (manner) {
            case NO_SUCH_PERSON -> "550 no such person";
            case NOT_NOW -> "451 not now";
            case FINE, MUTE, DROPS -> "250 fine";
        };
    }

    private static String message(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
