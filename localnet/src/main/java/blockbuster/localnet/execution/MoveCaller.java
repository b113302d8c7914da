package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.ExecutionFailure.TypeArgumentError;
import blockbuster.localnet.execution.CommandRunner.Mutation;
import blockbuster.move.ModuleId;
import blockbuster.move.binary.Visibility;
import blockbuster.move.runtime.Execution;
import blockbuster.move.runtime.LoadedFunction;
import blockbuster.move.runtime.Type;
import blockbuster.move.value.AddressValue;
import blockbuster.move.value.ByteVector;
import blockbuster.move.value.Cell;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.Command;
import java.util.ArrayList;
import java.util.List;

/** One call of a Move function from a transaction. */
final class MoveCaller {
    private static final int LACKS_ABILITY = 1;

    private final TransactionScope scope;
    private final Arguments arguments;
    private final Execution execution;
    private final List<Mutation> mutated;

    MoveCaller(TransactionScope scope, Arguments arguments, Execution execution, List<Mutation> mutated) {
        this.scope = scope;
        this.arguments = arguments;
        this.execution = execution;
        this.mutated = mutated;
    }

    List<Holder> call(Command.MoveCall call) {
        var pack = scope.findPackage(call.packageId()).orElseThrow(() -> notFound(call));
        var machine = scope.machine(pack);
        var function = machine.findModule(new ModuleId(Addresses.move(pack.originalId()), call.module()))
                .flatMap(module -> module.findFunction(call.function()))
                .orElseThrow(() -> notFound(call));
        requireCallable(function);
        var typeArguments = typeArguments(call, function);
        var parameters = substitute(function.parameters(), typeArguments);
        scope.runtime().emitAs(call.packageId(), call.module());
        scope.setRunning(pack);
        var results = machine.call(function, typeArguments, bind(call, parameters), execution);
        return hold(results, substitute(function.results(), typeArguments));
    }

    private static ExecutionFailedException notFound(Command.MoveCall call) {
        return new ExecutionFailedException(
                Kind.FUNCTION_NOT_FOUND,
                "function " + call.packageId() + "::" + call.module() + "::" + call.function() + " does not exist");
    }

    private void requireCallable(LoadedFunction function) {
        boolean callable = function.visibility() == Visibility.PUBLIC || function.isEntry() || scope.anyFunction();
        if (!callable || (function.name().equals("init") && !scope.anyFunction())) {
            throw new ExecutionFailedException(
                    Kind.NON_ENTRY_FUNCTION_INVOKED, function + " is neither public nor entry");
        }
    }

    private List<Type> typeArguments(Command.MoveCall call, LoadedFunction function) {
        var constraints = function.typeParameters();
        if (call.typeArguments().size() != constraints.size()) {
            throw new ExecutionFailedException(
                    Kind.TYPE_ARITY_MISMATCH, function + " takes " + constraints.size() + " type arguments");
        }
        var types = new ArrayList<Type>();
        for (int i = 0; i < constraints.size(); i++) {
            var type = scope.type(call.typeArguments().get(i), i);
            if (!type.abilities().includes(constraints.get(i))) {
                throw new ExecutionFailedException(new TypeArgumentError(i, LACKS_ABILITY));
            }
            types.add(type);
        }
        return types;
    }

    private static List<Type> substitute(List<Type> types, List<Type> arguments) {
        return types.stream().map(type -> type.substitute(arguments)).toList();
    }

    private List<Value> bind(Command.MoveCall call, List<Type> parameters) {
        var given = call.arguments();
        long wanted = parameters.stream().filter(type -> !isContext(type)).count();
        if (wanted != given.size()) {
            throw new ExecutionFailedException(
                    Kind.ARITY_MISMATCH, call.function() + " takes " + wanted + " arguments, not " + given.size());
        }
        var values = new ArrayList<Value>();
        int next = 0;
        for (var type : parameters) {
            values.add(isContext(type) ? context() : bind(next, given.get(next), type));
            next += isContext(type) ? 0 : 1;
        }
        return values;
    }

    private Value bind(int position, Argument argument, Type type) {
        if (!(type instanceof Type.Ref(var mutable, var target))) {
            return arguments.byValue(position, argument, type);
        }
        var reference = arguments.byReference(position, argument, target, mutable);
        var holder = arguments.held(position, argument);
        if (mutable && holder != null) {
            mutated.add(new Mutation(argument, holder));
        }
        return reference;
    }

    static boolean isContext(Type type) {
        return type instanceof Type.Ref(var _, var target)
                && target instanceof Type.Instance instance
                && PureValues.is(instance, Addresses.FRAMEWORK, "tx_context", "TxContext");
    }

    private Value context() {
        return context(scope.runtime()).reference();
    }

    /** {@code TxContext { sender, tx_hash, epoch, epoch_timestamp_ms, ids_created }}. */
    static Cell context(ObjectRuntime runtime) {
        var info = runtime.info();
        return new Cell(new StructValue(
                new AddressValue(Addresses.move(info.sender())),
                new ByteVector(info.digest().toByteArray()),
                IntValue.u64(info.epoch()),
                IntValue.u64(info.epochTimestampMs()),
                IntValue.u64(runtime.idsDrawn())));
    }

    private static List<Holder> hold(List<Value> values, List<Type> types) {
        var holders = new ArrayList<Holder>();
        for (int i = 0; i < values.size(); i++) {
            if (types.get(i) instanceof Type.Ref) {
                throw new ExecutionFailedException(
                        Kind.VM_VERIFICATION_OR_DESERIALIZATION_ERROR, "a transaction cannot hold references");
            }
            holders.add(Holder.result(types.get(i), values.get(i)));
        }
        return holders;
    }
}
