package blockbuster.app.platform;

import blockbuster.app.Progress;
import blockbuster.app.instance.Instance;

/** Everything that `up` starts, in this process and its children. */
public final class Platform implements AutoCloseable {

    private final Instance instance;
    private final StopSequence parts;

    Platform(Instance instance, StopSequence parts) {
        this.instance = instance;
        this.parts = parts;
    }

    /**
     * Returns when everything answers. What was started is stopped again when a part fails or the thread is interrupted.
     *
     * @throws blockbuster.app.AppException when the data directory or a port is taken
     */
    public static Platform start(PlatformOptions options, Progress progress) throws Exception {
        return new PlatformStart(options, progress).start();
    }

    /** How others reach it. */
    public Instance instance() {
        return instance;
    }

    /** Stops everything in reverse order, each part within a bounded time. */
    @Override
    public void close() {
        parts.close();
    }
}
