package blockbuster.move.value;

/** Pays for work; copying, comparing and encoding ask it before they use memory. */
@FunctionalInterface
public interface Meter {
    /** Takes {@code units} or throws {@link blockbuster.move.VmException} with OUT_OF_GAS. */
    void charge(long units);
}
