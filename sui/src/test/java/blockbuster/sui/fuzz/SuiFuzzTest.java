package blockbuster.sui.fuzz;

import blockbuster.fuzz.Fuzzing;
import org.junit.jupiter.api.Test;

class SuiFuzzTest {
    @Test
    void readsOnlyCanonicalTransactions() throws Exception {
        Fuzzing.run(TransactionFuzz.class, TransactionFuzz::fuzzerTestOneInput);
    }

    @Test
    void readsOnlyCanonicalSignatures() throws Exception {
        Fuzzing.run(SignatureFuzz.class, SignatureFuzz::fuzzerTestOneInput);
    }

    @Test
    void readsTextOrRefusesIt() throws Exception {
        Fuzzing.run(TextFuzz.class, TextFuzz::fuzzerTestOneInput);
    }
}
