package blockbuster.move.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which references borrow from which, and along which path: the borrow graph of "The Move Borrow Checker" (Blackshear and
 * others, 2022). References are numbers. An edge from a parent to a child says that the child points at the parent's path,
 * exactly there if strong, at or below it if weak. Not for several threads.
 */
final class BorrowGraph {
    /** A step of a path. */
    sealed interface Label {
        /** A local of the frame. */
        record Local(int index) implements Label {}

        /** A field by its handle. */
        record StructField(int handle) implements Label {}

        /** A field of an enum's variant. */
        record VariantField(int enumDef, int tag, int field) implements Label {}
    }

    record Edge(boolean strong, List<Label> path) {
        private static final Edge ANYWHERE = new Edge(false, List.of());

        /** The way through both edges. */
        Edge then(Edge next) {
            if (!strong) {
                return this;
            }
            var whole = new ArrayList<>(path);
            whole.addAll(next.path);
            return new Edge(next.strong, List.copyOf(whole));
        }

        /** Whether this edge says as much as {@code other} or less. */
        boolean covers(Edge other) {
            return equals(other)
                    || (!strong && path.size() <= other.path.size() && path.equals(other.path.subList(0, path.size())));
        }
    }

    private static final class Node {
        private final boolean mutable;
        private final Map<Integer, Set<Edge>> children = new TreeMap<>();
        private final Set<Integer> parents = new HashSet<>();

        private Node(boolean mutable) {
            this.mutable = mutable;
        }
    }

    /** More edges between two references than this become one that says nothing about the place. */
    private static final int MAX_EDGES = 10;

    private final Map<Integer, Node> nodes = new TreeMap<>();
    private int edges;
    private long work;

    /** Edges made since the last call: what releasing and joining cost beyond the graph's size. */
    long takeWork() {
        long taken = work;
        work = 0;
        return taken;
    }

    void add(int reference, boolean mutable) {
        nodes.put(reference, new Node(mutable));
    }

    boolean isMutable(int reference) {
        return node(reference).mutable;
    }

    /** Nodes and edges; what an operation on the whole graph costs. */
    int size() {
        return nodes.size() + edges;
    }

    /** The child points at the same place as the parent. */
    void addCopy(int parent, int child) {
        factor(parent, List.of(), child);
    }

    /** The child points somewhere inside what the parent points at. */
    void addBorrow(int parent, int child) {
        addEdge(parent, Edge.ANYWHERE, child);
    }

    /** The child points at a part of what the parent points at. */
    void addPart(int parent, Label label, int child) {
        factor(parent, List.of(label), child);
    }

    /**
     * Puts a new reference between the parent and what borrows from it at {@code path} or below: of two references to the
     * same place the older one borrows from the newer, so that the newer can't be used as if it were alone.
     */
    private void factor(int parent, List<Label> path, int reference) {
        for (var entry : List.copyOf(node(parent).children.entrySet())) {
            int child = entry.getKey();
            var below = entry.getValue().stream()
                    .filter(edge -> startsWith(edge.path, path))
                    .toList();
            below.forEach(edge ->
                    addEdge(reference, new Edge(edge.strong, edge.path.subList(path.size(), edge.path.size())), child));
            entry.getValue().removeAll(below);
            edges -= below.size();
            if (entry.getValue().isEmpty()) {
                node(parent).children.remove(child);
                node(child).parents.remove(parent);
            }
        }
        addEdge(parent, new Edge(true, path), reference);
    }

    private static boolean startsWith(List<Label> path, List<Label> prefix) {
        return prefix.size() <= path.size() && prefix.equals(path.subList(0, prefix.size()));
    }

    private void addEdge(int parent, Edge edge, int child) {
        var known = node(parent).children.computeIfAbsent(child, _ -> new HashSet<>());
        node(child).parents.add(parent);
        work++;
        edges -= known.size();
        known.add(edge);
        if (known.size() > MAX_EDGES) {
            known.clear();
            known.add(Edge.ANYWHERE);
        }
        edges += known.size();
    }

    /** Whether a reference that passes the test points at the same whole as {@code parent}. */
    boolean isBorrowedWhole(int parent, IntPredicate test) {
        return isBorrowed(parent, test, first -> first == null);
    }

    /** The same, or at the part {@code label} or below it. */
    boolean isBorrowedAt(int parent, Label label, IntPredicate test) {
        return isBorrowed(parent, test, first -> first == null || first.equals(label));
    }

    /** Whether any reference that passes the test borrows from {@code parent}. */
    boolean isBorrowed(int parent, IntPredicate test) {
        return isBorrowed(parent, test, _ -> true);
    }

    private interface FirstStep {
        boolean matches(@Nullable Label first);
    }

    private boolean isBorrowed(int parent, IntPredicate test, FirstStep step) {
        for (var child : node(parent).children.entrySet()) {
            if (test.test(child.getKey())
                    && child.getValue().stream()
                            .anyMatch(edge -> step.matches(edge.path.isEmpty() ? null : edge.path.getFirst()))) {
                return true;
            }
        }
        return false;
    }

    /** Removes a reference; what borrowed from it now borrows from its parents. */
    void release(int reference) {
        var node = node(reference);
        for (int parent : node.parents) {
            var in = removeEdges(parent, reference);
            node.children.forEach((child, out) -> {
                if (child != parent) {
                    in.forEach(first -> out.forEach(next -> addEdge(parent, first.then(next), child)));
                }
            });
        }
        node.children.forEach((child, out) -> {
            node(child).parents.remove(reference);
            edges -= out.size();
        });
        nodes.remove(reference);
    }

    private Set<Edge> removeEdges(int parent, int child) {
        var removed = node(parent).children.remove(child);
        if (removed == null) {
            throw new IllegalStateException("the two ends of an edge differ");
        }
        edges -= removed.size();
        return removed;
    }

    /** The same graph with its references numbered anew. */
    BorrowGraph renamed(Map<Integer, Integer> names) {
        var renamed = new BorrowGraph();
        nodes.forEach((reference, node) -> renamed.add(name(names, reference), node.mutable));
        nodes.forEach((parent, node) -> node.children.forEach(
                (child, out) -> out.forEach(edge -> renamed.addEdge(name(names, parent), edge, name(names, child)))));
        return renamed;
    }

    private static int name(Map<Integer, Integer> names, int reference) {
        return names.getOrDefault(reference, reference);
    }

    BorrowGraph copy() {
        return renamed(new HashMap<>());
    }

    /** Adds the edges of a graph over the same references. */
    void addAll(BorrowGraph other) {
        other.nodes.forEach((parent, node) ->
                node.children.forEach((child, out) -> out.forEach(edge -> addEdge(parent, edge, child))));
    }

    /** Whether every edge of {@code other} says nothing that this graph does not. */
    boolean covers(BorrowGraph other) {
        for (var node : other.nodes.entrySet()) {
            for (var child : node.getValue().children.entrySet()) {
                var own = node(node.getKey()).children.getOrDefault(child.getKey(), Set.of());
                for (var edge : child.getValue()) {
                    if (own.stream().noneMatch(mine -> mine.covers(edge))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private Node node(int reference) {
        var node = nodes.get(reference);
        if (node == null) {
            throw new IllegalStateException("reference " + reference + " is released");
        }
        return node;
    }
}
