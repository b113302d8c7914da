package blockbuster.move.fuzz;

import blockbuster.fuzz.Fuzzing;
import org.junit.jupiter.api.Test;

final class MoveFuzzTest {
    @Test
    void modulesAreRefusedOrRunWithinTheirTypes() throws Exception {
        Fuzzing.run(ModuleFuzz.class, ModuleFuzz::fuzzerTestOneInput);
    }

    @Test
    void codeIsRefusedOrRunsWithinItsTypes() throws Exception {
        Fuzzing.run(CodeFuzz.class, CodeFuzz::fuzzerTestOneInput);
    }
}
