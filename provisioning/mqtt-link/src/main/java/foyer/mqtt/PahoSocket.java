package foyer.mqtt;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A socket whose reads do not report a broken connection before something was written. Paho starts
 * its threads one after the other, each time waiting until the new one runs; one that has ended
 * already, because the connection was reset in that moment, is waited for without end and the
 * waiting thread is lost. The CONNECT is written when all of them run.
 */
final class PahoSocket extends Socket {
    /** More than Paho ever takes to start, should the CONNECT never be written. */
    private static final long HOLD_SECONDS = 5;

    private final CountDownLatch written = new CountDownLatch(1);

    @Override
    public InputStream getInputStream() throws IOException {
        return new Reader(super.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new Writer(super.getOutputStream());
    }

    private void awaitWritten() {
        try {
            if (!written.await(HOLD_SECONDS, TimeUnit.SECONDS)) {
                written.countDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Writer extends FilterOutputStream {
        Writer(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            written.countDown();
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            written.countDown();
            out.write(bytes, from, length);
        }
    }

    private final class Reader extends FilterInputStream {
        Reader(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                int count = in.read(bytes, from, length);
                if (count < 0) {
                    awaitWritten();
                }
                return count;
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                awaitWritten();
                throw e;
            }
        }

        @Override
        public int available() throws IOException {
            try {
                return in.available();
            } catch (IOException e) {
                awaitWritten();
                throw e;
            }
        }
    }
}
