package blockbuster.move.binary;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.move.MalformedModuleException;
import blockbuster.move.verify.ModuleVerifier;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Real modules are accepted; changed at random they are accepted or refused, never more than that. */
final class HostileModuleTest {
    private static final long SEED = 42;
    private static final int MUTATIONS_PER_MODULE = 400;

    @Test
    void acceptsWhatTheOfficialCompilerMakes() {
        var modules = Modules.all();
        assertThat(modules).hasSizeGreaterThan(40);
        for (var bytes : modules) {
            ModuleVerifier.verify(CompiledModule.parse(bytes));
        }
    }

    @Test
    void refusesEveryTruncation() {
        var bytes = Modules.all().getFirst();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(isAccepted(Arrays.copyOf(bytes, length)))
                    .as("first %d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void answersEveryMutationWithAVerdict() {
        var random = new Random(SEED);
        int refused = 0;
        for (var original : Modules.all()) {
            for (int i = 0; i < MUTATIONS_PER_MODULE; i++) {
                refused += isAccepted(mutate(original, random)) ? 0 : 1;
            }
        }
        assertThat(refused).isPositive();
    }

    private static byte[] mutate(byte[] original, Random random) {
        var bytes = original.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Any other exception fails the test. */
    private static boolean isAccepted(byte[] bytes) {
        try {
            ModuleVerifier.verify(CompiledModule.parse(bytes));
            return true;
        } catch (MalformedModuleException e) {
            assertThat(e.getMessage()).isNotBlank();
            return false;
        }
    }
}
