package blockbuster.localnet.execution;

import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.LedgerObject.TypeOrigin;
import blockbuster.move.AccountAddress;
import blockbuster.move.ModuleId;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.runtime.ModuleResolver;
import blockbuster.sui.SuiAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Resolves modules as one package's linkage says. What it says nothing about (types that callers bring along) is taken in
 * its newest version.
 */
final class PackageResolver implements ModuleResolver {
    private final LedgerObject.MovePackage root;
    private final AccountAddress rootOriginal;
    private final StateReader state;
    private final Map<AccountAddress, LedgerObject.MovePackage> packages = new ConcurrentHashMap<>();

    PackageResolver(LedgerObject.MovePackage root, StateReader state) {
        this.root = root;
        this.rootOriginal = Addresses.move(root.originalId());
        this.state = state;
    }

    @Override
    public Optional<CompiledModule> resolve(ModuleId id) {
        return find(id.address())
                .map(pack -> pack.modules().get(id.name()))
                .map(bytes -> CompiledModule.parse(bytes.toArray()));
    }

    @Override
    public AccountAddress definingAddress(ModuleId id, String datatype) {
        return find(id.address()).stream()
                .flatMap(pack -> pack.typeOrigins().stream())
                .filter(origin -> matches(origin, id.name(), datatype))
                .findFirst()
                .map(origin -> Addresses.move(origin.packageId()))
                .orElse(id.address());
    }

    private static boolean matches(TypeOrigin origin, String module, String datatype) {
        return origin.module().equals(module) && origin.datatype().equals(datatype);
    }

    private Optional<LedgerObject.MovePackage> find(AccountAddress original) {
        var known = packages.get(original);
        if (known != null) {
            return Optional.of(known);
        }
        var found = original.equals(rootOriginal) ? Optional.of(root) : load(Addresses.sui(original));
        found.ifPresent(pack -> packages.put(original, pack));
        return found;
    }

    private Optional<LedgerObject.MovePackage> load(SuiAddress original) {
        var linked = root.linkage().get(original);
        var storage = linked == null ? state.newestPackage(original) : Optional.of(linked.storageId());
        return storage.flatMap(state::findPackage);
    }
}
