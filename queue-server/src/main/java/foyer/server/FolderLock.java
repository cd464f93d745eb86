package foyer.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A data folder held for one server as long as it runs: two servers on one journal would each
 * believe to be its only writer. The system lets go of it when the process ends, however it ends.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    static FolderLock take(Path folder) throws IOException {
        var file =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            throw new IOException("another server of this process uses " + folder, e);
        } finally {
            if (!taken) {
                file.close();
            }
        }
        if (!taken) {
            throw new IOException("another server uses " + folder);
        }
        return new FolderLock(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
