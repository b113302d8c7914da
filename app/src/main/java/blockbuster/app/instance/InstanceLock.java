package blockbuster.app.instance;

import blockbuster.app.AppException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** One running platform per data directory. The system holds the lock and drops it when the process dies, however it dies. */
public final class InstanceLock implements AutoCloseable {

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws AppException if another process, or this one, already has it */
    public static InstanceLock acquire(DataDirectory data) throws IOException {
        var channel = FileChannel.open(data.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new AppException("Another Blockbuster is running on " + data.root()
                    + ". Use that one, stop it first, or name another folder with --data.");
        }
        return new InstanceLock(channel);
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
