package blockbuster.move.value;

/**
 * A reference: a container and a place in it. Memory-safe by construction: at worst, code that no borrow checker saw
 * reads a value that has been moved elsewhere.
 */
public record Reference(Container container, int index) implements Value {
    /** The value referred to, not copied. */
    public Value target() {
        return container.get(index);
    }

    /** Replaces the value referred to. */
    public void write(Value value) {
        container.set(index, value);
    }
}
