package blockbuster.move.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A vector of anything but bytes. */
public final class ListVector extends VectorValue {
    private final List<Value> elements;

    /** An empty vector. */
    public ListVector() {
        this(new ArrayList<>());
    }

    /** A vector of these elements; takes ownership of the list. */
    public ListVector(List<Value> elements) {
        this.elements = elements;
    }

    /** The elements: a read-only view. */
    public List<Value> elements() {
        return Collections.unmodifiableList(elements);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public void push(Value value) {
        requireRoom(elements.size());
        elements.add(value);
    }

    @Override
    public Value pop() {
        if (elements.isEmpty()) {
            throw popEmpty();
        }
        return elements.removeLast();
    }

    @Override
    public void swap(long left, long right) {
        Collections.swap(elements, checked(left), checked(right));
    }

    @Override
    public Value get(int index) {
        return elements.get(checked(index));
    }

    @Override
    public void set(int index, Value value) {
        elements.set(checked(index), value);
    }
}
