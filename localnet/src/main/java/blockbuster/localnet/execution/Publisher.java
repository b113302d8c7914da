package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.LedgerObject.Dependency;
import blockbuster.localnet.LedgerObject.TypeOrigin;
import blockbuster.move.AccountAddress;
import blockbuster.move.ModuleId;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.runtime.Execution;
import blockbuster.move.runtime.LoadedFunction;
import blockbuster.move.runtime.MoveVm;
import blockbuster.move.runtime.Type;
import blockbuster.move.value.BoolValue;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Publishes packages: gives them their id, checks them, stores them and runs their initializers. */
final class Publisher {
    private static final int MAX_MODULES = 64;
    private static final int MAX_BYTES = 102_400;
    private static final long FIRST_VERSION = 1;
    private static final int COMPATIBLE_POLICY = 0;

    private final TransactionScope scope;
    private final Execution execution;

    Publisher(TransactionScope scope, Execution execution) {
        this.scope = scope;
        this.execution = execution;
    }

    /** The result is the package's UpgradeCap. */
    Holder publish(Command.Publish command) {
        var modules = parse(command.modules());
        var id = scope.runtime().freshId();
        var pack = build(id, modules, linkage(command.dependencies()));
        scope.addPublished(pack);
        var machine = scope.machine(pack);
        var ids = modules.keySet().stream()
                .map(name -> new ModuleId(Addresses.move(id), name))
                .toList();
        ids.forEach(module -> new PackageRules(machine.module(module)).check());
        ids.forEach(module -> initialize(machine, id, module));
        return upgradeCap(id);
    }

    /** Modules by name, in the order given, which is that of their initializers. */
    private Map<String, byte[]> parse(List<Bytes> modules) {
        int size = modules.stream().mapToInt(Bytes::size).sum();
        if (modules.isEmpty() || modules.size() > MAX_MODULES || size > MAX_BYTES) {
            throw new ExecutionFailedException(
                    Kind.PACKAGE_TOO_BIG, "a package has 1 to 64 modules of 100 KiB together");
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

    private SortedMap<SuiAddress, Dependency> linkage(List<SuiAddress> dependencies) {
        var linkage = new TreeMap<SuiAddress, Dependency>();
        for (var id : dependencies) {
            var pack = scope.findPackage(id)
                    .orElseThrow(() -> new ExecutionFailedException(
                            Kind.PUBLISH_UPGRADE_MISSING_DEPENDENCY, "dependency " + id + " does not exist"));
            pack.linkage().forEach(linkage::putIfAbsent);
            var original = Addresses.sui(PackageResolver.originalId(pack));
            linkage.put(original, new Dependency(id, pack.version()));
        }
        return linkage;
    }

    private LedgerObject.MovePackage build(
            SuiAddress id, Map<String, byte[]> modules, SortedMap<SuiAddress, Dependency> linkage) {
        var own = Addresses.move(id);
        var renamed = new TreeMap<String, Bytes>();
        var origins = new ArrayList<TypeOrigin>();
        modules.forEach((name, bytes) -> {
            var module = CompiledModule.parse(bytes);
            renamed.put(name, Bytes.of(module.withSelfAddress(bytes, own)));
            origins.addAll(origins(module, id));
        });
        renamed.values().forEach(bytes -> requireLinked(CompiledModule.parse(bytes.toArray()), own, linkage));
        return new LedgerObject.MovePackage(
                id,
                FIRST_VERSION,
                renamed,
                origins,
                linkage,
                scope.runtime().info().digest(),
                0);
    }

    static List<TypeOrigin> origins(CompiledModule module, SuiAddress id) {
        var origins = new ArrayList<TypeOrigin>();
        var name = module.id().name();
        module.structDefs().forEach(def -> origins.add(new TypeOrigin(name, module.datatypeName(def.handle()), id)));
        module.enumDefs().forEach(def -> origins.add(new TypeOrigin(name, module.datatypeName(def.handle()), id)));
        return origins;
    }

    private static void requireLinked(
            CompiledModule module, AccountAddress own, SortedMap<SuiAddress, Dependency> linkage) {
        for (var dependency : module.dependencies()) {
            boolean known =
                    dependency.address().equals(own) || linkage.containsKey(Addresses.sui(dependency.address()));
            if (!known) {
                throw new ExecutionFailedException(
                        Kind.PUBLISH_UPGRADE_MISSING_DEPENDENCY,
                        "module " + dependency + " is used but its package is not among the dependencies");
            }
        }
    }

    private void initialize(MoveVm machine, SuiAddress packageId, ModuleId module) {
        var function = machine.module(module).findFunction("init").orElse(null);
        if (function != null) {
            scope.runtime().emitAs(packageId, module.name());
            machine.call(function, List.of(), initArguments(function), execution);
        }
    }

    private List<Value> initArguments(LoadedFunction function) {
        var context = MoveCaller.context(scope.runtime()).reference();
        return function.parameters().size() == 1 ? List.of(context) : List.of(new StructValue(BoolValue.TRUE), context);
    }

    private Holder upgradeCap(SuiAddress packageId) {
        var type = scope.frameworkMachine().instantiate(Addresses.framework("package"), "UpgradeCap", List.<Type>of());
        var value = new StructValue(
                MoveObjects.uid(scope.runtime().freshId()),
                MoveObjects.id(Addresses.move(packageId)),
                IntValue.u64(FIRST_VERSION),
                IntValue.u8(COMPATIBLE_POLICY));
        return Holder.result(type, value);
    }
}
