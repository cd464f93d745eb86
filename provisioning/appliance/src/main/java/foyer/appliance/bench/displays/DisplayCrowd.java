package foyer.appliance.bench.displays;

import static java.nio.charset.StandardCharsets.UTF_8;

import foyer.contract.Limits;
import foyer.contract.MessageCodec;
import foyer.contract.Shown;
import foyer.contract.Topics;
import foyer.contract.words.CallId;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Displays at the broker, each with a session of its own that hears what a display node hears,
 * acknowledges it and confirms the newest call of each board; they draw nothing. All are read by
 * one thread, so that they cost the machine little. Thread-safe.
 */
public final class DisplayCrowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The longest board, and the offer that may come before it. */
    private static final int BUFFER_BYTES = 2 * Limits.VIEW_BYTES;

    private static final String CALLS = "\"calls\":[{\"id\":\"";

    private final SiteId site;
    private final String board;
    private final boolean confirms;
    private final MessageCodec codec = new MessageCodec();
    private final Selector selector = Selector.open();
    private final Thread reader =
            Thread.ofPlatform().daemon().name("displays").unstarted(this::read);
    private final List<Display> displays = new ArrayList<>();
    private final List<Long> heardNanos = new ArrayList<>();
    private int waitingFor;
    private int round;
    private int boardBytes;

    private DisplayCrowd(SiteId site, boolean confirms) throws IOException {
        this.site = site;
        this.board = Topics.board(site);
        this.confirms = confirms;
    }

    /** One display. Of the reader's thread; what was heard and confirmed, of the crowd's lock. */
    private static final class Display {
        private final NodeId node;
        private final SocketChannel channel;

        /** Outside the heap, which is to be the broker's. */
        private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER_BYTES);

        private int heardInRound;
        private int sent;
        private String confirmed = "";

        Display(NodeId node, SocketChannel channel) {
            this.node = node;
            this.channel = channel;
        }

        void send(ByteBuffer packet) throws IOException {
            // A few bytes at a time: the socket always has room for them.
            while (packet.hasRemaining()) {
                channel.write(packet);
            }
        }
    }

    /**
     * Returns when each of them is subscribed.
     *
     * @param confirms whether they tell the site what they show
     */
    public static DisplayCrowd open(URI broker, SiteId site, List<NodeId> nodes, boolean confirms)
            throws IOException, InterruptedException {
        var crowd = new DisplayCrowd(site, confirms);
        crowd.expect(nodes.size());
        for (var node : nodes) {
            crowd.dial(broker, node);
        }
        crowd.reader.start();
        crowd.awaitAll();
        return crowd;
    }

    private void dial(URI broker, NodeId node) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(broker.getHost(), broker.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var display = new Display(node, channel);
        display.send(Packets.connect(node.value()));
        display.send(
                Packets.subscribe(
                        List.of(
                                Topics.answer(site, node),
                                board,
                                Topics.offer(site),
                                Topics.beat(site),
                                Topics.ofAllServers())));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, display);
        displays.add(display);
    }

    /** From now on each of so many displays is to hear a board, with a new call if they confirm. */
    public synchronized void expect(int displays) {
        waitingFor = displays;
        round++;
        heardNanos.clear();
    }

    /** The {@link System#nanoTime} at which the last display had its board. */
    public synchronized long awaitAll() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (waitingFor > 0) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException(waitingFor + " displays have heard nothing");
            }
            wait(left);
        }
        return heardNanos.getLast();
    }

    /** When each of them had it. */
    public synchronized List<Long> heardNanos() {
        return List.copyOf(heardNanos);
    }

    /** Returns when each display has that call, so that nothing older is under way to it. */
    public synchronized void awaitConfirmed(CallId call) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (displays.stream().anyMatch(one -> !one.confirmed.equals(call.value()))) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException("a display has not shown " + call);
            }
            wait(left);
        }
    }

    /** The length of the longest board so far. */
    public synchronized int boardBytes() {
        return boardBytes;
    }

    private void read() {
        try {
            while (selector.isOpen()) {
                selector.select(this::read);
            }
        } catch (ClosedSelectorException closed) {
            // Closed meanwhile.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) {
        var display = (Display) key.attachment();
        try {
            if (!key.isValid() || display.channel.read(display.in) < 0) {
                key.cancel();
                return;
            }
            display.in.flip();
            while (takePacket(display)) {
                // The next one may be whole, too.
            }
            display.in.compact();
        } catch (IOException gone) {
            key.cancel();
        }
    }

    private boolean takePacket(Display display) throws IOException {
        var in = display.in;
        in.mark();
        int head = in.hasRemaining() ? Byte.toUnsignedInt(in.get()) : -1;
        int length = head < 0 ? -1 : Packets.length(in);
        if (length < 0 || in.remaining() < length) {
            in.reset();
            return false;
        }
        var body = in.slice(in.position(), length);
        in.position(in.position() + length);
        if (head >> 4 == Packets.PUBLISH) {
            published(display, body, (head & 0b110) != 0);
        } else if (head >> 4 == Packets.SUBACK) {
            hear(display, 0);
        }
        return true;
    }

    private void published(Display display, ByteBuffer body, boolean toAcknowledge)
            throws IOException {
        var topic = Packets.text(body);
        if (toAcknowledge) {
            display.send(Packets.acknowledge(Short.toUnsignedInt(body.getShort())));
        }
        body.position(body.position() + Packets.length(body));
        if (!topic.equals(board)) {
            return;
        }
        if (confirms) {
            confirm(display, body);
        } else {
            hear(display, body.remaining());
        }
    }

    private void confirm(Display display, ByteBuffer board) throws IOException {
        int bytes = board.remaining();
        var text = UTF_8.decode(board).toString();
        int at = text.indexOf(CALLS);
        if (at < 0) {
            return;
        }
        var call = text.substring(at + CALLS.length(), text.indexOf('"', at + CALLS.length()));
        if (isNew(display, call)) {
            hear(display, bytes);
            var shown =
                    new Shown(Limits.VERSION, display.node, new CallId(call), Shown.How.SHOWN, 5);
            display.send(
                    Packets.publish(
                            Topics.shown(site, display.node),
                            1 + display.sent++ % 65_535,
                            codec.encode(shown)));
        }
    }

    private synchronized boolean isNew(Display display, String call) {
        boolean isNew = !call.equals(display.confirmed);
        display.confirmed = call;
        notifyAll();
        return isNew;
    }

    private synchronized void hear(Display display, int bytes) {
        boardBytes = Math.max(boardBytes, bytes);
        if (display.heardInRound == round) {
            return;
        }
        display.heardInRound = round;
        heardNanos.add(System.nanoTime());
        waitingFor--;
        if (waitingFor == 0) {
            notifyAll();
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (var display : displays) {
            display.channel.close();
        }
    }
}
