package blockbuster.localnet.execution;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.ExecutionFailure.CleverError;
import blockbuster.localnet.execution.MoveUnitTests.UnitTest;
import blockbuster.move.CodeLocation;
import blockbuster.move.MoveException;
import blockbuster.move.VmException;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Opcode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    /** The compiler makes instructions of calls to {@code vector}'s natives; only a generator of tests asks for poison. */
    private static final Set<String> NEVER_CALLED = Set.of(
            "vector::borrow",
            "vector::borrow_mut",
            "vector::destroy_empty",
            "vector::empty",
            "vector::length",
            "vector::pop_back",
            "vector::push_back",
            "vector::swap",
            "unit_test::poison");

    private static final ExecutedCode EXECUTED = new ExecutedCode();
    private static final Map<UnitTest, Optional<MoveException>> OUTCOMES = new LinkedHashMap<>();

    @BeforeAll
    static void runAll() throws IOException {
        assertThat(BYTECODE).as("build contracts/ first").exists();
        for (var name : PACKAGES) {
            OFFICIAL.load(name);
        }
        OFFICIAL.tests().forEach(test -> OUTCOMES.put(test, OFFICIAL.run(test, EXECUTED)));
    }

    @TestFactory
    Stream<DynamicTest> sameVerdict() {
        assertThat(OUTCOMES).hasSizeGreaterThan(500);
        return OUTCOMES.keySet().stream().map(test -> DynamicTest.dynamicTest(test.name(), () -> check(test)));
    }

    private static void check(UnitTest test) {
        var failure = OUTCOMES.get(test);
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
            assertThat(cleverError(thrown).constantName())
                    .isEqualTo(expected.path("constant").asString());
        } else if (expected.has("code")) {
            assertThat(Long.toUnsignedString(thrown.subStatus()))
                    .isEqualTo(expected.path("code").asString());
        } else {
            assertThat(cleverError(thrown).constantName()).isNull();
            assertThat(expected.path("place").asString())
                    .contains(":" + cleverError(thrown).line() + ":");
        }
    }

    /** What the compiler's abort code says. */
    private static CleverError cleverError(VmException thrown) {
        var abort = (ExecutionFailure.MoveAbort) VmFailures.failure(thrown, OFFICIAL.state());
        assertThat(abort.clever()).isNotNull();
        return abort.clever();
    }

    /** The report gives the place in the source, we give the instruction: two tests share both or neither. */
    @Test
    void instructionsAreThoseOfTheReportedPlaces() {
        Map<CodeLocation, String> places = new HashMap<>();
        Map<String, CodeLocation> instructions = new HashMap<>();
        OUTCOMES.forEach((test, failure) -> {
            if (test.expected().has("place")) {
                var location = ((VmException) failure.orElseThrow()).location();
                var place =
                        location.module() + " " + test.expected().path("place").asString();
                assertThat(places.merge(location, place, (known, _) -> known))
                        .as(test.name())
                        .isEqualTo(place);
                assertThat(instructions.merge(place, location, (known, _) -> known))
                        .as(test.name())
                        .isEqualTo(location);
            }
        });
        assertThat(places).hasSizeGreaterThan(100);
    }

    @Test
    void everyInstructionThatTheCompilerMakesIsExecuted() {
        assertThat(EXECUTED.opcodes()).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(NEVER_COMPILED)));
        var compiled = EnumSet.noneOf(Opcode.class);
        OFFICIAL.modules().stream()
                .flatMap(module -> module.functionDefs().stream())
                .map(FunctionDef::code)
                .filter(Objects::nonNull)
                .forEach(code -> code.instructions().forEach(instruction -> compiled.add(instruction.opcode())));
        assertThat(compiled).doesNotContainAnyElementsOf(NEVER_COMPILED);
    }

    @Test
    void everyNativeIsCalled() {
        var declared = new TreeSet<String>();
        for (var module : OFFICIAL.modules()) {
            module.functionDefs().stream()
                    .filter(function -> function.code() == null)
                    .forEach(function -> declared.add(module.id().name() + "::" + module.functionName(function)));
        }
        declared.removeAll(EXECUTED.natives());
        assertThat(declared).containsExactlyInAnyOrderElementsOf(NEVER_CALLED);
    }
}
