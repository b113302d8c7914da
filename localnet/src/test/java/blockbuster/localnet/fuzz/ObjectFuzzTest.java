package blockbuster.localnet.fuzz;

import blockbuster.fuzz.Fuzzing;
import org.junit.jupiter.api.Test;

final class ObjectFuzzTest {
    @Test
    void readsOnlyCanonicalObjects() throws Exception {
        Fuzzing.run(ObjectFuzz.class, ObjectFuzz::fuzzerTestOneInput);
    }
}
