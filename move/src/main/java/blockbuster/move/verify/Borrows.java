package blockbuster.move.verify;

import blockbuster.move.Rule;
import blockbuster.move.verify.BorrowGraph.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known about references at one point of a body: the reference in each local, and the borrow graph. {@link #VALUE}
 * stands for whatever is no reference. The frame is a reference too: the one that all borrowed locals borrow from.
 */
final class Borrows {
    static final int VALUE = -1;

    private final int[] locals;
    private final int frame;
    private final BorrowGraph graph;
    private int next;

    private Borrows(int[] locals, BorrowGraph graph, int next) {
        this.locals = locals;
        this.frame = locals.length;
        this.graph = graph;
        this.next = next;
    }

    static Borrows ofFrame(int locals) {
        var values = new int[locals];
        Arrays.fill(values, VALUE);
        var borrows = new Borrows(values, new BorrowGraph(), locals + 1);
        borrows.graph.add(locals, true);
        return borrows;
    }

    /** A parameter that is a reference; nothing is known about where it comes from. */
    void addParameter(int local, boolean mutable) {
        locals[local] = local;
        graph.add(local, mutable);
    }

    int size() {
        return graph.size();
    }

    long takeWork() {
        return graph.takeWork();
    }

    private int fresh(boolean mutable) {
        graph.add(next, mutable);
        return next++;
    }

    void release(int value) {
        if (value != VALUE) {
            graph.release(value);
        }
    }

    int copyLocal(int local) {
        int value = locals[local];
        if (value == VALUE) {
            require(!isLocalBorrowedMutably(local), "a local is copied while it is borrowed to be changed");
            return VALUE;
        }
        int copy = fresh(graph.isMutable(value));
        graph.addCopy(value, copy);
        return copy;
    }

    int moveLocal(int local) {
        int value = locals[local];
        locals[local] = VALUE;
        require(value != VALUE || !isLocalBorrowed(local), "a local is moved while it is borrowed");
        return value;
    }

    void storeLocal(int local, int stored) {
        int value = locals[local];
        locals[local] = stored;
        require(value != VALUE || !isLocalBorrowed(local), "a local is overwritten while it is borrowed");
        release(value);
    }

    int borrowLocal(boolean mutable, int local) {
        boolean free = mutable ? !graph.isBorrowedWhole(frame, _ -> true) : !isLocalBorrowedMutably(local);
        require(free, "a local is borrowed while it is borrowed to be changed");
        int reference = fresh(mutable);
        graph.addPart(frame, new Label.Local(local), reference);
        return reference;
    }

    int freeze(int reference) {
        require(isReadable(reference), "a reference is frozen while something below it may change");
        int frozen = fresh(false);
        graph.addCopy(reference, frozen);
        release(reference);
        return frozen;
    }

    /** Reading through a reference, or comparing what it points to. */
    void read(int reference) {
        require(isReadable(reference), "a reference is read while something below it may change");
        release(reference);
    }

    /** Anything that changes or replaces what the reference points to. */
    void write(int reference) {
        requireWritable(reference, "a reference is written while it is borrowed");
        release(reference);
    }

    int borrowPart(boolean mutable, int parent, Label label) {
        boolean free = mutable
                ? !graph.isBorrowedWhole(parent, _ -> true)
                : !graph.isMutable(parent) || !graph.isBorrowedAt(parent, label, graph::isMutable);
        require(free, "a field is borrowed while it is borrowed to be changed");
        int part = fresh(mutable);
        graph.addPart(parent, label, part);
        release(parent);
        return part;
    }

    List<Integer> borrowParts(boolean mutable, int parent, List<? extends Label> labels) {
        boolean free = mutable ? !graph.isBorrowedWhole(parent, _ -> true) : isReadable(parent);
        require(free, "a variant is borrowed while it is borrowed to be changed");
        var parts = new ArrayList<Integer>();
        for (var label : labels) {
            int part = fresh(mutable);
            graph.addPart(parent, label, part);
            parts.add(part);
        }
        release(parent);
        return parts;
    }

    int borrowElement(boolean mutable, int vector) {
        if (mutable) {
            requireWritable(vector, "an element is borrowed while the vector is");
        }
        int element = fresh(mutable);
        graph.addBorrow(vector, element);
        release(vector);
        return element;
    }

    /** A call's arguments; the caller asks for results with {@link #result}, then releases them. */
    SortedSet<Integer> passed(List<Integer> arguments) {
        var references = new TreeSet<Integer>();
        for (int argument : arguments) {
            if (argument != VALUE) {
                if (graph.isMutable(argument)) {
                    requireWritable(argument, "a reference is passed on while it is borrowed");
                }
                references.add(argument);
            }
        }
        return references;
    }

    /** A returned reference may point into anything that was passed; one that may write, only into what may be written. */
    int result(boolean mutable, SortedSet<Integer> passed) {
        int result = fresh(mutable);
        for (int argument : passed) {
            if (!mutable || graph.isMutable(argument)) {
                graph.addBorrow(argument, result);
            }
        }
        return result;
    }

    void returned(List<Integer> results) {
        Arrays.stream(locals).forEach(this::release);
        Arrays.fill(locals, VALUE);
        require(!graph.isBorrowed(frame, _ -> true), "a local is borrowed beyond the end of its function");
        for (int result : results) {
            if (result != VALUE && graph.isMutable(result)) {
                requireWritable(result, "a reference is returned while it is borrowed");
            }
        }
    }

    private boolean isReadable(int reference) {
        return !graph.isMutable(reference) || !graph.isBorrowed(reference, graph::isMutable);
    }

    private boolean isLocalBorrowed(int local) {
        return graph.isBorrowedAt(frame, new Label.Local(local), _ -> true);
    }

    private boolean isLocalBorrowedMutably(int local) {
        return graph.isBorrowedWhole(frame, _ -> true)
                || graph.isBorrowedAt(frame, new Label.Local(local), graph::isMutable);
    }

    private void requireWritable(int reference, String message) {
        require(!graph.isBorrowed(reference, _ -> true), message);
    }

    private static void require(boolean holds, String message) {
        Checks.require(holds, Rule.REFERENCE, message);
    }

    Borrows copy() {
        return new Borrows(locals.clone(), graph.copy(), next);
    }

    /** The same state with each reference numbered as its local, so that states of different ways can be compared. */
    Borrows canonical() {
        var names = new HashMap<Integer, Integer>();
        var renamed = locals.clone();
        for (int i = 0; i < locals.length; i++) {
            if (locals[i] != VALUE) {
                names.put(locals[i], i);
                renamed[i] = i;
            }
        }
        return new Borrows(renamed, graph.renamed(names), locals.length + 1);
    }

    /** What holds where two canonical states meet: a reference that one of them lacks is gone, every borrow stays. */
    Borrows join(Borrows other) {
        var joined = copy();
        var incoming = other.copy();
        for (int i = 0; i < locals.length; i++) {
            if (joined.locals[i] != incoming.locals[i]) {
                joined.release(joined.locals[i]);
                incoming.release(incoming.locals[i]);
                joined.locals[i] = VALUE;
            }
        }
        joined.graph.addAll(incoming.graph);
        return joined;
    }

    /** Whether this state already says all that {@code joined}, a join with it, does. */
    boolean covers(Borrows joined) {
        return Arrays.equals(locals, joined.locals) && graph.covers(joined.graph);
    }
}
