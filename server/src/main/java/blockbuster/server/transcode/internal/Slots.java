package blockbuster.server.transcode.internal;

/** How many pieces a machine makes at a time. */
final class Slots {

    /** What one piece of four rungs keeps busy. */
    private static final int CORES_PER_PIECE = 4;

    private Slots() {}

    /** As the operator says, or by the machine's cores when they say 0. */
    static int of(int setting) {
        return setting > 0 ? setting : Math.max(1, Runtime.getRuntime().availableProcessors() / CORES_PER_PIECE);
    }
}
