package blockbuster.move.binary;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.move.MalformedModuleException;
import blockbuster.move.verify.ModuleVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Real modules are accepted; changed at random they are accepted or refused, never more than that. */
final class HostileModuleTest {
    private static final Pattern MODULE = Pattern.compile("\"([A-Za-z0-9+/]{40,}={0,2})\"");
    private static final long SEED = 42;
    private static final int MUTATIONS_PER_MODULE = 400;

    private static List<byte[]> modules() throws IOException {
        var modules = new ArrayList<byte[]>();
        for (var name : List.of("move-stdlib", "sui-framework", "revenue_pool", "membership", "content_registry")) {
            try (var json = HostileModuleTest.class.getResourceAsStream("/blockbuster/contracts/" + name + ".json")) {
                var found = MODULE.matcher(new String(json.readAllBytes(), StandardCharsets.UTF_8));
                while (found.find()) {
                    addModule(Base64.getDecoder().decode(found.group(1)), modules);
                }
            }
        }
        return modules;
    }

    private static void addModule(byte[] bytes, List<byte[]> modules) {
        boolean magic = (bytes[0] & 0xFF) == 0xA1 && (bytes[1] & 0xFF) == 0x1C;
        if (magic) {
            modules.add(bytes);
        }
    }

    @Test
    void acceptsWhatTheOfficialCompilerMakes() throws IOException {
        var modules = modules();
        assertThat(modules).hasSizeGreaterThan(40);
        for (var bytes : modules) {
            ModuleVerifier.verify(CompiledModule.parse(bytes));
        }
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        var bytes = modules().getFirst();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(isAccepted(Arrays.copyOf(bytes, length)))
                    .as("first %d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void answersEveryMutationWithAVerdict() throws IOException {
        var random = new Random(SEED);
        int refused = 0;
        for (var original : modules()) {
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
