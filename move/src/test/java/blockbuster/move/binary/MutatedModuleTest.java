package blockbuster.move.binary;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.move.LinkException;
import blockbuster.move.MalformedModuleException;
import blockbuster.move.ModuleId;
import blockbuster.move.Rule;
import blockbuster.move.StatusCode;
import blockbuster.move.VmException;
import blockbuster.move.runtime.Execution;
import blockbuster.move.runtime.LoadedFunction;
import blockbuster.move.runtime.MoveVm;
import blockbuster.move.runtime.NativeFunctions;
import blockbuster.move.runtime.Type;
import blockbuster.move.runtime.Types;
import blockbuster.move.runtime.ValueDecoder;
import blockbuster.move.value.Cell;
import blockbuster.move.value.Value;
import blockbuster.move.verify.ModuleVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Real modules with one entry of a table or one instruction changed: what the checks accept never meets a value of another
 * type when it runs. {@code -Dfuzz.seconds=600 -Dfuzz.seed=7} makes the run long.
 */
final class MutatedModuleTest {
    private static final long SEED = Long.getLong("fuzz.seed", 42);
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 0);
    private static final int CI_MUTATIONS = 2_000;
    private static final long FUEL = 2_000;

    private final Map<ModuleId, CompiledModule> library = new HashMap<>();
    private final Map<Rule, Integer> refusals = new EnumMap<>(Rule.class);
    private int accepted;
    private int executed;

    @Test
    void acceptedMutantsRunWithinTheirTypes() {
        Modules.all().stream().map(CompiledModule::parse).forEach(module -> library.put(module.id(), module));
        var originals = library.values().stream()
                .sorted((a, b) -> a.id().toString().compareTo(b.id().toString()))
                .toList();
        var random = new Random(SEED);
        var end = Instant.now().plus(Duration.ofSeconds(SECONDS));
        int mutants = 0;
        while (SECONDS > 0 ? Instant.now().isBefore(end) : mutants < CI_MUTATIONS) {
            tryMutant(new Mutation(originals.get(random.nextInt(originals.size())), random).mutant());
            mutants++;
        }
        System.out.println(
                mutants + " mutants, " + accepted + " accepted, " + executed + " calls, refused: " + refusals);
        assertThat(accepted).isPositive();
        assertThat(executed).isPositive();
        assertThat(refusals).containsKeys(Rule.TYPE, Rule.STACK, Rule.LOCAL);
    }

    private void tryMutant(CompiledModule mutant) {
        try {
            new BoundsChecker(mutant).check();
            ModuleVerifier.verify(mutant);
        } catch (MalformedModuleException e) {
            refusals.merge(e.rule(), 1, Integer::sum);
            return;
        }
        accepted++;
        execute(mutant);
    }

    private void execute(CompiledModule mutant) {
        var vm = new MoveVm(
                id -> Optional.ofNullable(id.equals(mutant.id()) ? mutant : library.get(id)),
                new NativeFunctions.Builder().build());
        try {
            var loaded = vm.module(mutant.id());
            loaded.link();
            for (var function : mutant.functionDefs()) {
                loaded.findFunction(mutant.functionName(function)).ifPresent(found -> call(vm, found));
            }
        } catch (LinkException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private void call(MoveVm vm, LoadedFunction function) {
        List<Type> typeArguments = new ArrayList<>();
        function.typeParameters().forEach(abilities -> typeArguments.add(Types.U64));
        if (function.typeParameters().stream().anyMatch(abilities -> abilities.hasKey())) {
            return;
        }
        var arguments = new ArrayList<Value>();
        for (var parameter : function.parameters()) {
            arguments.add(zero(parameter.substitute(typeArguments)));
        }
        if (arguments.contains(null)) {
            return;
        }
        executed++;
        try {
            vm.call(function, typeArguments, arguments, new Execution(FUEL, this));
        } catch (VmException e) {
            assertThat(e.status())
                    .as("%s: %s at %s", function, e.getMessage(), e.location())
                    .isNotIn(StatusCode.INTERNAL_TYPE_ERROR, StatusCode.UNKNOWN_INVARIANT_VIOLATION_ERROR);
        } catch (LinkException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    /** The value of all zero bytes, or null where a type has none. */
    private static Value zero(Type type) {
        if (type instanceof Type.Ref(var _, var target)) {
            var value = zero(target);
            return value == null ? null : new Cell(value).reference();
        }
        for (int length = 0; length <= 128; length++) {
            try {
                return ValueDecoder.decode(new byte[length], type);
            } catch (blockbuster.move.ValueFormatException e) {
                // Another length may fit.
            }
        }
        return null;
    }
}
