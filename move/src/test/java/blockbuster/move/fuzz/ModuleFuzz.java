package blockbuster.move.fuzz;

import blockbuster.move.MalformedModuleException;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.TestingCalls;
import blockbuster.move.verify.ModuleVerifier;
import java.util.Optional;

/** Any bytes as a module: read, checked, and every function of what is accepted called. */
public final class ModuleFuzz {
    private static final long FUEL = 1_000;

    private ModuleFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        CompiledModule module;
        try {
            module = CompiledModule.parse(input);
            ModuleVerifier.verify(module);
        } catch (MalformedModuleException refused) {
            return;
        }
        new TestingCalls(id -> Optional.of(module).filter(own -> own.id().equals(id)), FUEL).callAll(module);
    }
}
