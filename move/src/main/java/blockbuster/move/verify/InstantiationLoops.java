package blockbuster.move.verify;

import blockbuster.move.Rule;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Opcode;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.TypeParameter;
import blockbuster.move.binary.SignatureToken.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * No chain of calls inside the module comes back to a function with a type argument that wraps the one it came with, for
 * that would make types without end. Nodes are type parameters of functions, edges the flow of one into another; an edge
 * that wraps must not lie on a cycle.
 */
final class InstantiationLoops {
    private record Node(int function, int parameter) {}

    private final CompiledModule module;
    private final Map<Node, Set<Node>> edges = new HashMap<>();
    private final Map<Node, Set<Node>> wrapping = new HashMap<>();

    InstantiationLoops(CompiledModule module) {
        this.module = module;
    }

    void check() {
        module.functionDefs().forEach(this::addCalls);
        var components = new HashMap<Node, Integer>();
        var order = finishingOrder();
        var reversed = reversed();
        for (int i = order.size() - 1; i >= 0; i--) {
            visit(order.get(i), reversed, components, i);
        }
        wrapping.forEach((from, targets) -> targets.forEach(to -> Checks.require(
                !Objects.equals(components.get(from), components.get(to)),
                Rule.INSTANTIATION_LOOP,
                "calls come back with ever larger type arguments")));
    }

    private void addCalls(FunctionDef function) {
        var code = function.code();
        if (code == null) {
            return;
        }
        for (var instruction : code.instructions()) {
            if (instruction.opcode() == Opcode.CALL_GENERIC) {
                addCall(function.handle(), instruction.index());
            }
        }
    }

    private void addCall(int caller, int instantiation) {
        var call = module.functionInstantiations().get(instantiation);
        if (module.functionHandles().get(call.item()).module() != module.self()) {
            return;
        }
        var arguments = module.signatures().get(call.signature());
        for (int i = 0; i < arguments.size(); i++) {
            addFlow(caller, arguments.get(i), new Node(call.item(), i), false);
        }
    }

    private void addFlow(int caller, SignatureToken token, Node target, boolean wrapped) {
        switch (token) {
            case Primitive _ -> {}
            case TypeParameter(var index) -> {
                var from = new Node(caller, index);
                edges.computeIfAbsent(from, _ -> new HashSet<>()).add(target);
                edges.computeIfAbsent(target, _ -> new HashSet<>());
                if (wrapped) {
                    wrapping.computeIfAbsent(from, _ -> new HashSet<>()).add(target);
                }
            }
            case Vector(var element) -> addFlow(caller, element, target, true);
            case Reference(var _, var element) -> addFlow(caller, element, target, true);
            case Datatype(var _, var arguments) ->
                arguments.forEach(argument -> addFlow(caller, argument, target, true));
        }
    }

    private Map<Node, Set<Node>> reversed() {
        var reversed = new HashMap<Node, Set<Node>>();
        edges.forEach((from, targets) -> targets.forEach(
                to -> reversed.computeIfAbsent(to, _ -> new HashSet<>()).add(from)));
        return reversed;
    }

    /** Nodes in the order in which a depth-first search leaves them; the first half of Kosaraju's algorithm. */
    private List<Node> finishingOrder() {
        var order = new ArrayList<Node>();
        var seen = new HashSet<Node>();
        var stack = new ArrayDeque<Node>();
        var left = new HashSet<Node>();
        for (var root : edges.keySet()) {
            stack.push(root);
            while (!stack.isEmpty()) {
                var node = stack.peek();
                if (seen.add(node)) {
                    edges.getOrDefault(node, Set.of()).stream()
                            .filter(next -> !seen.contains(next))
                            .forEach(stack::push);
                } else if (left.add(stack.pop())) {
                    order.add(node);
                }
            }
        }
        return order;
    }

    private static void visit(Node root, Map<Node, Set<Node>> graph, Map<Node, Integer> components, int number) {
        var stack = new ArrayDeque<Node>();
        stack.push(root);
        while (!stack.isEmpty()) {
            var node = stack.pop();
            if (components.putIfAbsent(node, number) == null) {
                graph.getOrDefault(node, Set.of()).forEach(stack::push);
            }
        }
    }
}
