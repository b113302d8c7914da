package blockbuster.localnet.execution;

import blockbuster.localnet.LedgerObject;
import blockbuster.move.AccountAddress;
import blockbuster.move.ModuleId;
import blockbuster.move.MoveException;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.runtime.Execution;
import blockbuster.move.runtime.MoveVm;
import blockbuster.move.runtime.Observer;
import blockbuster.move.verify.ModuleVerifier;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Move unit tests as the official compiler made them, checked as for publishing and run by our machine. Loaded packages
 * are linked to each other. Once loaded, safe for many threads: every test runs in a world of its own.
 */
public final class MoveUnitTests {
    private static final Digest NONE = Digest.of(new byte[Digest.LENGTH]);
    private static final long FUEL = 50_000_000;
    private static final int TEST_MAGIC = 0xDE;
    private static final byte[] MAGIC = {(byte) 0xA1, 0x1C, (byte) 0xEB, 0x0B};

    private final Path folder;
    private final Map<ModuleId, CompiledModule> modules = new HashMap<>();
    private final Map<SuiAddress, SortedMap<String, Bytes>> packages = new HashMap<>();
    private final List<UnitTest> tests = new ArrayList<>();

    /** @param folder where the build of the contracts leaves tests as bytecode */
    public MoveUnitTests(Path folder) {
        this.folder = folder;
    }

    /** A test; {@code expected} is missing where it should succeed. */
    public record UnitTest(String packageName, ModuleId module, String function, JsonNode expected) {
        String name() {
            return packageName + "::" + module.name() + "::" + function;
        }
    }

    /** Adds a package's modules, each checked, and its tests. */
    public MoveUnitTests load(String packageName) throws IOException {
        var json = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve(packageName + ".json")));
        json.path("modules").forEach(module -> add(Base64.getDecoder().decode(module.asString())));
        var address = AccountAddress.parse(json.path("address").asString());
        json.path("tests")
                .forEach(test -> tests.add(new UnitTest(
                        packageName,
                        new ModuleId(address, test.path("module").asString()),
                        test.path("function").asString(),
                        test.path("expected"))));
        return this;
    }

    private void add(byte[] bytes) {
        if ((bytes[0] & 0xFF) != TEST_MAGIC) {
            throw new IllegalArgumentException("not a module of tests");
        }
        // Test modules differ from publishable ones by their magic number alone.
        System.arraycopy(MAGIC, 0, bytes, 0, MAGIC.length);
        var module = CompiledModule.parse(bytes);
        ModuleVerifier.verify(module);
        new SuiRules(module).check();
        modules.put(module.id(), module);
        packages.computeIfAbsent(Addresses.sui(module.id().address()), _ -> new TreeMap<>())
                .put(module.id().name(), Bytes.of(bytes));
    }

    /** All tests, in the order of loading. */
    public List<UnitTest> tests() {
        return List.copyOf(tests);
    }

    /** All modules. */
    Collection<CompiledModule> modules() {
        return modules.values();
    }

    /** Runs a test; the result is how it failed, if it did. */
    public Optional<MoveException> run(UnitTest test) {
        return run(test, null);
    }

    Optional<MoveException> run(UnitTest test, @Nullable Observer observer) {
        var info = new TxInfo(NONE, SuiAddress.ZERO, null, 0, 0, 0, 1_000, 1_000);
        var runtime = new ObjectRuntime(info, state());
        var vm = new MoveVm(id -> Optional.ofNullable(modules.get(id)), new TestingScenario(runtime).natives());
        try {
            vm.call(
                    vm.module(test.module()).findFunction(test.function()).orElseThrow(),
                    List.of(),
                    List.of(),
                    new Execution(FUEL, runtime, observer));
            return Optional.empty();
        } catch (MoveException e) {
            return Optional.of(e);
        }
    }

    /** The world before a test: nothing but packages exists. */
    StateReader state() {
        return new OnlyPackages();
    }

    private final class OnlyPackages implements StateReader {
        @Override
        public Optional<LedgerObject> object(SuiAddress id) {
            return Optional.ofNullable(packages.get(id))
                    .map(code -> new LedgerObject.MovePackage(id, 1, code, List.of(), new TreeMap<>(), NONE, 0));
        }

        @Override
        public Optional<SuiAddress> newestPackage(SuiAddress originalId) {
            return Optional.of(originalId).filter(packages::containsKey);
        }
    }
}
