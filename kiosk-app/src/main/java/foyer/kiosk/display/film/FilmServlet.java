package foyer.kiosk.display.film;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the films, and plays them from any place on: browsers fetch a film in pieces. */
final class FilmServlet extends HttpServlet {
    private static final int PIECE_BYTES = 64 * 1024;

    private final transient FilmShelf shelf;

    FilmServlet(FilmShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var name = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        if (name.isEmpty()) {
            list(response);
            return;
        }
        var item = shelf.find(name);
        if (item.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            play(item.get(), request.getHeader("Range"), response);
        }
    }

    private void list(HttpServletResponse response) throws IOException {
        var names = shelf.list().stream().map(FilmShelf.Item::name);
        var bytes = names.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void play(
            FilmShelf.Item item, @Nullable String range, HttpServletResponse response)
            throws IOException {
        try (var film = Files.newByteChannel(item.file())) {
            long size = film.size();
            var piece = range == null ? new Piece(0, size) : Piece.find(range, size).orElse(null);
            response.setHeader("Accept-Ranges", "bytes");
            if (piece == null) {
                response.setHeader("Content-Range", "bytes */" + size);
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
            if (range != null) {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", piece.of(size));
            }
            response.setContentType(item.type());
            response.setHeader("Cache-Control", "private, no-cache");
            response.setContentLengthLong(piece.length());
            send(film.position(piece.from()), piece.length(), response);
        }
    }

    /** Never a whole film in memory. */
    private static void send(SeekableByteChannel film, long length, HttpServletResponse response)
            throws IOException {
        var out = Channels.newChannel(response.getOutputStream());
        var buffer = ByteBuffer.allocate(PIECE_BYTES);
        for (long left = length; left > 0; ) {
            buffer.clear().limit((int) Math.min(PIECE_BYTES, left));
            int read = film.read(buffer);
            if (read < 0) {
                return;
            }
            out.write(buffer.flip());
            left -= read;
        }
    }
}
