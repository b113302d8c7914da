package blockbuster.move.value;

/** Something with numbered places that a {@link Reference} can point into. */
public interface Container {
    /** The value at {@code index}; throws {@link blockbuster.move.VmException} where there is none. */
    Value get(int index);

    /** Replaces the value at {@code index}. */
    void set(int index, Value value);
}
