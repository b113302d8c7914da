package blockbuster.move.runtime;

import blockbuster.move.StatusCode;
import blockbuster.move.VmException;
import blockbuster.move.value.Meter;
import org.jspecify.annotations.Nullable;

/**
 * What one execution has left and what belongs to it: fuel (one unit per instruction and per value node or 16 bytes
 * handled) and the host's extension object for natives. For one thread.
 */
public final class Execution implements Meter {
    private final Object extension;
    private final long fuel;
    private final @Nullable Observer observer;
    private long left;

    /** With {@code fuel} units to spend; {@code extension} is what natives get to see. */
    public Execution(long fuel, Object extension) {
        this(fuel, extension, null);
    }

    /** The same under the eyes of an observer. */
    public Execution(long fuel, Object extension, @Nullable Observer observer) {
        this.fuel = fuel;
        this.left = fuel;
        this.extension = extension;
        this.observer = observer;
    }

    @Override
    public void charge(long units) {
        left -= units;
        if (left < 0) {
            left = 0;
            throw new VmException(StatusCode.OUT_OF_GAS, "out of gas");
        }
    }

    /** Units spent so far. */
    public long used() {
        return fuel - left;
    }

    Object extension() {
        return extension;
    }

    @Nullable
    Observer observer() {
        return observer;
    }
}
