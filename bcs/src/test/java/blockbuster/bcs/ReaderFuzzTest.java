package blockbuster.bcs;

import blockbuster.fuzz.Fuzzing;
import org.junit.jupiter.api.Test;

class ReaderFuzzTest {
    @Test
    void readsOnlyCanonicalBytes() throws Exception {
        Fuzzing.run(ReaderFuzz.class, ReaderFuzz::fuzzerTestOneInput);
    }
}
