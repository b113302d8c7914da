package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.LedgerObject.Dependency;
import blockbuster.localnet.LedgerObject.TypeOrigin;
import blockbuster.move.AccountAddress;
import blockbuster.move.ModuleId;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.runtime.Execution;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes packages of the modules that a transaction brings: gives them their id, links them and checks them. */
final class PackageBuilder {
    static final long FIRST_VERSION = 1;

    private static final int MAX_MODULES = 64;
    private static final int MAX_BYTES = 102_400;

    private final TransactionScope scope;
    private final Execution execution;

    PackageBuilder(TransactionScope scope, Execution execution) {
        this.scope = scope;
        this.execution = execution;
    }

    /** Modules by name, in the order given, which is that of their initializers. */
    Map<String, byte[]> parse(List<Bytes> modules) {
        int size = modules.stream().mapToInt(Bytes::size).sum();
        if (modules.isEmpty() || modules.size() > MAX_MODULES || size > MAX_BYTES) {
            throw new ExecutionFailedException(new ExecutionFailure.TooLarge(Kind.PACKAGE_TOO_BIG, size, MAX_BYTES));
        }
        execution.charge(size);
        var parsed = new LinkedHashMap<String, byte[]>();
        for (var bytes : modules) {
            var module = CompiledModule.parse(bytes.toArray());
            if (!module.id().address().equals(AccountAddress.ZERO)) {
                throw new ExecutionFailedException(
                        Kind.PUBLISH_ERROR_NON_ZERO_ADDRESS, "module " + module.id() + " is published already");
            }
            if (parsed.put(module.id().name(), bytes.toArray()) != null) {
                throw new ExecutionFailedException(
                        Kind.VM_VERIFICATION_OR_DESERIALIZATION_ERROR, "module " + module.id() + " is given twice");
            }
        }
        return parsed;
    }

    /** A new package's first version: its storage id is also the id that its modules carry. */
    LedgerObject.MovePackage first(Map<String, byte[]> modules, List<SuiAddress> dependencies) {
        var id = scope.runtime().freshId();
        return build(id, FIRST_VERSION, named(modules, id), origins(modules, id, List.of()), dependencies);
    }

    /** A package's next version: modules and types keep their ids, only what is new gets the new one. */
    LedgerObject.MovePackage next(
            LedgerObject.MovePackage current, Map<String, byte[]> modules, List<SuiAddress> dependencies) {
        var id = scope.runtime().freshId();
        var renamed = named(modules, current.originalId());
        return build(id, current.version() + 1, renamed, origins(modules, id, current.typeOrigins()), dependencies);
    }

    /** From now on the transaction sees the package, if it passes Move's and Sui's checks. */
    void add(LedgerObject.MovePackage pack) {
        scope.addPublished(pack);
        var machine = scope.machine(pack);
        var address = Addresses.move(pack.originalId());
        for (var name : pack.modules().keySet()) {
            new PackageRules(machine.module(new ModuleId(address, name))).check();
        }
    }

    private LedgerObject.MovePackage build(
            SuiAddress id,
            long version,
            SortedMap<String, Bytes> modules,
            List<TypeOrigin> origins,
            List<SuiAddress> dependencies) {
        var linkage = linkage(dependencies);
        for (var bytes : modules.values()) {
            requireLinked(CompiledModule.parse(bytes.toArray()), linkage);
        }
        return new LedgerObject.MovePackage(
                id, version, modules, origins, linkage, scope.runtime().info().digest(), 0);
    }

    private static SortedMap<String, Bytes> named(Map<String, byte[]> modules, SuiAddress original) {
        var own = Addresses.move(original);
        var named = new TreeMap<String, Bytes>();
        modules.forEach((name, bytes) ->
                named.put(name, Bytes.of(CompiledModule.parse(bytes).withSelfAddress(bytes, own))));
        return named;
    }

    private static List<TypeOrigin> origins(Map<String, byte[]> modules, SuiAddress id, List<TypeOrigin> known) {
        var origins = new ArrayList<>(known);
        var seen = new HashSet<>(known.stream()
                .map(origin -> origin.module() + "::" + origin.datatype())
                .toList());
        for (var bytes : modules.values()) {
            for (var origin : origins(CompiledModule.parse(bytes), id)) {
                if (seen.add(origin.module() + "::" + origin.datatype())) {
                    origins.add(origin);
                }
            }
        }
        return origins;
    }

    private static List<TypeOrigin> origins(CompiledModule module, SuiAddress id) {
        var origins = new ArrayList<TypeOrigin>();
        var name = module.id().name();
        module.structDefs().forEach(def -> origins.add(new TypeOrigin(name, module.datatypeName(def.handle()), id)));
        module.enumDefs().forEach(def -> origins.add(new TypeOrigin(name, module.datatypeName(def.handle()), id)));
        return origins;
    }

    /** Every package that the new one needs, the indirect ones too, in a version no older than any of them needs. */
    private SortedMap<SuiAddress, Dependency> linkage(List<SuiAddress> dependencies) {
        var linkage = new TreeMap<SuiAddress, Dependency>();
        var needed = new HashMap<SuiAddress, Dependency>();
        for (var id : dependencies) {
            var pack = scope.findPackage(id).orElseThrow(() -> missing("dependency " + id + " does not exist"));
            linkage.put(pack.originalId(), new Dependency(id, pack.version()));
            pack.linkage()
                    .forEach((original, dependency) -> needed.merge(original, dependency, PackageBuilder::newerOf));
        }
        needed.forEach((original, dependency) -> requireCovered(original, dependency, linkage));
        return linkage;
    }

    private static Dependency newerOf(Dependency one, Dependency other) {
        return one.version() >= other.version() ? one : other;
    }

    private static void requireCovered(
            SuiAddress original, Dependency needed, SortedMap<SuiAddress, Dependency> linkage) {
        var given = linkage.get(original);
        if (given == null) {
            throw missing("a dependency needs package " + original + ", which is not among the dependencies");
        }
        if (given.version() < needed.version()) {
            throw new ExecutionFailedException(
                    Kind.PUBLISH_UPGRADE_DEPENDENCY_DOWNGRADE,
                    "a dependency needs version " + needed.version() + " of package " + original + ", not "
                            + given.version());
        }
    }

    private static void requireLinked(CompiledModule module, SortedMap<SuiAddress, Dependency> linkage) {
        var own = module.id().address();
        for (var dependency : module.dependencies()) {
            boolean known =
                    dependency.address().equals(own) || linkage.containsKey(Addresses.sui(dependency.address()));
            if (!known) {
                throw missing("module " + dependency + " is used but its package is not among the dependencies");
            }
        }
    }

    private static ExecutionFailedException missing(String message) {
        return new ExecutionFailedException(Kind.PUBLISH_UPGRADE_MISSING_DEPENDENCY, message);
    }
}
