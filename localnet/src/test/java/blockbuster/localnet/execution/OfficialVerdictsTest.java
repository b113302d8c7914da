package blockbuster.localnet.execution;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.execution.MoveUnitTests.UnitTest;
import blockbuster.move.VmException;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Opcode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every Move unit test that the official machine passes, compiled by the official compiler, with the same verdict here. */
final class OfficialVerdictsTest {
    private static final Path BYTECODE = Path.of("../contracts/target/test-bytecode");
    private static final List<String> PACKAGES =
            List.of("move-stdlib", "sui-framework", "revenue_pool", "membership", "content_registry", "corpus");

    /** Those that the compiler never makes; the machine's own tests assemble them by hand. */
    private static final Set<Opcode> NEVER_COMPILED = EnumSet.of(Opcode.BR_TRUE, Opcode.NOP, Opcode.AND, Opcode.OR);

    private static final MoveUnitTests OFFICIAL = new MoveUnitTests(BYTECODE);

    @BeforeAll
    static void load() throws IOException {
        assertThat(BYTECODE).as("build contracts/ first").exists();
        for (var name : PACKAGES) {
            OFFICIAL.load(name);
        }
    }

    @TestFactory
    Stream<DynamicTest> sameVerdict() {
        assertThat(OFFICIAL.tests()).hasSizeGreaterThan(280);
        return OFFICIAL.tests().stream().map(test -> DynamicTest.dynamicTest(test.name(), () -> check(test)));
    }

    private static void check(UnitTest test) {
        var failure = OFFICIAL.run(test);
        var expected = test.expected();
        if (expected.isMissingNode()) {
            assertThat(failure).isEmpty();
            return;
        }
        var thrown = (VmException) failure.orElseThrow();
        assertThat(thrown.status().name()).isEqualTo(expected.path("status").asString());
        assertThat(thrown.location().module().name())
                .isEqualTo(expected.path("module").asString());
        assertThat(thrown.location().functionName())
                .isEqualTo(expected.path("function").asString());
        if (expected.has("constant")) {
            assertThat(constantName(thrown)).isEqualTo(expected.path("constant").asString());
        } else {
            assertThat(Long.toUnsignedString(thrown.subStatus()))
                    .isEqualTo(expected.path("code").asString());
        }
    }

    @Test
    void theTestedCodeHasEveryInstructionThatTheCompilerMakes() {
        var found = EnumSet.noneOf(Opcode.class);
        OFFICIAL.modules().stream()
                .flatMap(module -> module.functionDefs().stream())
                .map(FunctionDef::code)
                .filter(Objects::nonNull)
                .forEach(code -> code.instructions().forEach(instruction -> found.add(instruction.opcode())));
        assertThat(found).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(NEVER_COMPILED)));
    }

    /** The constant that the compiler's abort code names. */
    private static @Nullable String constantName(VmException thrown) {
        var abort = (ExecutionFailure.MoveAbort) VmFailures.failure(thrown, OFFICIAL.state());
        assertThat(abort.clever()).isNotNull();
        return abort.clever().constantName();
    }
}
