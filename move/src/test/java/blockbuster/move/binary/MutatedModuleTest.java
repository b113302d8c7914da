package blockbuster.move.binary;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.move.MalformedModuleException;
import blockbuster.move.ModuleId;
import blockbuster.move.Rule;
import blockbuster.move.verify.ModuleVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
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
        var calls =
                new TestingCalls(id -> Optional.ofNullable(id.equals(mutant.id()) ? mutant : library.get(id)), FUEL);
        calls.callAll(mutant);
        executed += calls.executed();
    }
}
