package blockbuster.localnet.execution;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.LedgerObject;
import blockbuster.move.AccountAddress;
import blockbuster.move.ModuleId;
import blockbuster.move.MoveException;
import blockbuster.move.VmException;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Opcode;
import blockbuster.move.runtime.Execution;
import blockbuster.move.runtime.MoveVm;
import blockbuster.move.verify.ModuleVerifier;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every Move unit test that the official machine passes, compiled by the official compiler, with the same verdict here. */
final class OfficialVerdictsTest {
    private static final Path BYTECODE = Path.of("../contracts/target/test-bytecode");
    private static final List<String> PACKAGES =
            List.of("move-stdlib", "sui-framework", "revenue_pool", "membership", "content_registry", "corpus");
    private static final Digest NONE = Digest.of(new byte[Digest.LENGTH]);
    private static final long FUEL = 50_000_000;
    private static final int TEST_MAGIC = 0xDE;

    private static final Map<ModuleId, CompiledModule> MODULES = new HashMap<>();
    private static final Map<SuiAddress, SortedMap<String, Bytes>> PACKAGES_BY_ID = new HashMap<>();
    private static final Map<String, JsonNode> TESTS = new HashMap<>();

    @BeforeAll
    static void load() throws IOException {
        assertThat(BYTECODE).as("build contracts/ first").exists();
        for (var name : PACKAGES) {
            var json = JsonMapper.shared().readTree(Files.readAllBytes(BYTECODE.resolve(name + ".json")));
            TESTS.put(name, json);
            json.path("modules").forEach(module -> add(Base64.getDecoder().decode(module.asString())));
        }
    }

    private static void add(byte[] bytes) {
        assertThat(bytes[0] & 0xFF).isEqualTo(TEST_MAGIC);
        // Test modules differ from publishable ones by their magic number alone.
        System.arraycopy(new byte[] {(byte) 0xA1, 0x1C, (byte) 0xEB, 0x0B}, 0, bytes, 0, 4);
        var module = CompiledModule.parse(bytes);
        ModuleVerifier.verify(module);
        new SuiRules(module).check();
        MODULES.put(module.id(), module);
        PACKAGES_BY_ID
                .computeIfAbsent(Addresses.sui(module.id().address()), _ -> new TreeMap<>())
                .put(module.id().name(), Bytes.of(bytes));
    }

    @TestFactory
    Stream<DynamicTest> sameVerdict() {
        var tests = new ArrayList<DynamicTest>();
        for (var name : PACKAGES) {
            var address = AccountAddress.parse(TESTS.get(name).path("address").asString());
            TESTS.get(name)
                    .path("tests")
                    .forEach(test -> tests.add(DynamicTest.dynamicTest(
                            name + "::" + test.path("module").asString() + "::"
                                    + test.path("function").asString(),
                            () -> check(address, test))));
        }
        assertThat(tests).hasSizeGreaterThan(280);
        return tests.stream();
    }

    private static void check(AccountAddress address, JsonNode test) {
        var failure = run(
                new ModuleId(address, test.path("module").asString()),
                test.path("function").asString());
        var expected = test.path("expected");
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

    /** Those that the compiler never makes; the machine's own tests assemble them by hand. */
    private static final Set<Opcode> NEVER_COMPILED = EnumSet.of(Opcode.BR_TRUE, Opcode.NOP, Opcode.AND, Opcode.OR);

    @Test
    void theTestedCodeHasEveryInstructionThatTheCompilerMakes() {
        var found = EnumSet.noneOf(Opcode.class);
        MODULES.values().stream()
                .flatMap(module -> module.functionDefs().stream())
                .map(FunctionDef::code)
                .filter(Objects::nonNull)
                .forEach(code -> code.instructions().forEach(instruction -> found.add(instruction.opcode())));
        assertThat(found).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(NEVER_COMPILED)));
    }

    /** The constant that the compiler's abort code names. */
    private static @Nullable String constantName(VmException thrown) {
        var abort = (ExecutionFailure.MoveAbort) VmFailures.failure(thrown, new OnlyPackages());
        assertThat(abort.clever()).isNotNull();
        return abort.clever().constantName();
    }

    private static Optional<MoveException> run(ModuleId module, String function) {
        var info = new TxInfo(NONE, SuiAddress.ZERO, null, 0, 0, 0, 1_000, 1_000);
        var runtime = new ObjectRuntime(info, new OnlyPackages());
        var vm = new MoveVm(id -> Optional.ofNullable(MODULES.get(id)), new TestingScenario(runtime).natives());
        try {
            vm.call(
                    vm.module(module).findFunction(function).orElseThrow(),
                    List.of(),
                    List.of(),
                    new Execution(FUEL, runtime));
            return Optional.empty();
        } catch (MoveException e) {
            return Optional.of(e);
        }
    }

    /** Nothing but packages exists before a test. */
    private static final class OnlyPackages implements StateReader {
        @Override
        public Optional<LedgerObject> object(SuiAddress id) {
            return Optional.ofNullable(PACKAGES_BY_ID.get(id))
                    .map(modules -> new LedgerObject.MovePackage(id, 1, modules, List.of(), new TreeMap<>(), NONE, 0));
        }

        @Override
        public Optional<SuiAddress> newestPackage(SuiAddress originalId) {
            return Optional.of(originalId).filter(PACKAGES_BY_ID::containsKey);
        }
    }
}
