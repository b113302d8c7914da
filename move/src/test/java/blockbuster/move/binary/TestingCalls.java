package blockbuster.move.binary;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.move.LinkException;
import blockbuster.move.StatusCode;
import blockbuster.move.ValueFormatException;
import blockbuster.move.VmException;
import blockbuster.move.runtime.Execution;
import blockbuster.move.runtime.LoadedFunction;
import blockbuster.move.runtime.ModuleResolver;
import blockbuster.move.runtime.MoveVm;
import blockbuster.move.runtime.NativeFunctions;
import blockbuster.move.runtime.Type;
import blockbuster.move.runtime.Types;
import blockbuster.move.runtime.ValueDecoder;
import blockbuster.move.value.Cell;
import blockbuster.move.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls functions of modules that nobody vouches for: what the checks accepted never meets a value of another type. */
public final class TestingCalls {
    private final MoveVm vm;
    private final long fuel;
    private int executed;

    /** Each call gets so much fuel; native functions are missing. */
    public TestingCalls(ModuleResolver modules, long fuel) {
        this.vm = new MoveVm(modules, new NativeFunctions.Builder().build());
        this.fuel = fuel;
    }

    /** Calls every function that takes values of all zero bytes, with {@code u64} for each type parameter. */
    public void callAll(CompiledModule module) {
        try {
            var loaded = vm.module(module.id());
            loaded.link();
            for (var function : module.functionDefs()) {
                loaded.findFunction(module.functionName(function)).ifPresent(this::call);
            }
        } catch (LinkException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    /** Calls so far. */
    int executed() {
        return executed;
    }

    private void call(LoadedFunction function) {
        if (function.typeParameters().stream().anyMatch(abilities -> abilities.hasKey())) {
            return;
        }
        List<Type> typeArguments = Collections.nCopies(function.typeParameters().size(), Types.U64);
        var arguments = new ArrayList<Value>();
        for (var parameter : function.parameters()) {
            var argument = zero(parameter.substitute(typeArguments));
            if (argument == null) {
                return;
            }
            arguments.add(argument);
        }
        executed++;
        try {
            vm.call(function, typeArguments, arguments, new Execution(fuel, this));
        } catch (VmException e) {
            assertThat(e.status())
                    .as("%s: %s at %s", function, e.getMessage(), e.location())
                    .isNotIn(StatusCode.INTERNAL_TYPE_ERROR, StatusCode.UNKNOWN_INVARIANT_VIOLATION_ERROR);
        } catch (LinkException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    /** The value of all zero bytes, or null where a type has none. */
    private static @Nullable Value zero(Type type) {
        if (type instanceof Type.Ref(var _, var target)) {
            var value = zero(target);
            return value == null ? null : new Cell(value).reference();
        }
        for (int length = 0; length <= 128; length++) {
            try {
                return ValueDecoder.decode(new byte[length], type);
            } catch (ValueFormatException e) {
                // Another length may fit.
            }
        }
        return null;
    }
}
