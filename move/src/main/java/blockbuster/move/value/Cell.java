package blockbuster.move.value;

import blockbuster.move.VmException;
import org.jspecify.annotations.Nullable;

/** A place of its own for one value: what the outside of the machine lends to a call by reference. */
public final class Cell implements Container {
    private @Nullable Value value;

    /** A cell that holds {@code value}. */
    public Cell(Value value) {
        this.value = value;
    }

    /** A reference to the value. */
    public Reference reference() {
        return new Reference(this, 0);
    }

    /** The value. */
    public Value get() {
        return get(0);
    }

    /** Takes the value out; references to the cell fail from then on. */
    public Value take() {
        var taken = get(0);
        value = null;
        return taken;
    }

    @Override
    public Value get(int index) {
        if (value == null || index != 0) {
            throw VmException.typeError("the referenced value is gone");
        }
        return value;
    }

    @Override
    public void set(int index, Value replacement) {
        value = replacement;
    }
}
