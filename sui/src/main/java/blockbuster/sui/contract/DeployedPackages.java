package blockbuster.sui.contract;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.contract.Deployment.Packages;
import blockbuster.sui.contract.Deployment.StorageIds;
import blockbuster.sui.rpc.PackageInfo;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The newest versions of our packages on one network, beside the compiled ones, which are linked to them. */
final class DeployedPackages {
    private final CompiledContracts compiled;
    private final Map<ContractName, PackageInfo> newest = new EnumMap<>(ContractName.class);

    DeployedPackages(CompiledContracts compiled) {
        this.compiled = compiled;
    }

    void put(ContractName contract, PackageInfo version) {
        newest.put(contract, version);
    }

    CompiledContracts compiled() {
        return compiled;
    }

    Optional<PackageInfo> find(ContractName contract) {
        return Optional.ofNullable(newest.get(contract));
    }

    /** Whether every other package of ours that it uses is on the network. */
    boolean canLink(ContractName contract) {
        var known = new HashSet<String>();
        newest.keySet().forEach(name -> known.add(name.packageName()));
        return compiled.get(contract).dependencies().stream()
                .allMatch(dependency -> dependency.startsWith("0x") || known.contains(dependency));
    }

    Set<SuiAddress> originalIds() {
        var ids = new HashSet<SuiAddress>();
        newest.values().forEach(version -> ids.add(version.originalId()));
        return ids;
    }

    /** The compiled modules, to be sent: they name what they use by original ids, and themselves by zero. */
    List<Bytes> modules(ContractName contract) {
        return relinked(contract, originalsByPlaceholder());
    }

    /** The packages to send with the modules, in the versions that the code is to run with. */
    List<SuiAddress> dependencies(ContractName contract) {
        var ids = new HashMap<String, SuiAddress>();
        newest.forEach((name, version) -> ids.put(name.packageName(), version.storageId()));
        return compiled.get(contract).dependencyAddresses(ids);
    }

    /** Whether the network runs the compiled code, with the newest versions of our other packages. */
    boolean isCurrent(ContractName contract) {
        PackageInfo version = get(contract);
        Map<SuiAddress, SuiAddress> replacements = originalsByPlaceholder();
        replacements.put(SuiAddress.ZERO, version.originalId());
        return Set.copyOf(relinked(contract, replacements))
                        .equals(Set.copyOf(version.modules().values()))
                && version.linkage().values().containsAll(ourDependencies(contract));
    }

    private List<SuiAddress> ourDependencies(ContractName contract) {
        return dependencies(contract).stream()
                .filter(id -> newest.values().stream()
                        .anyMatch(version -> version.storageId().equals(id)))
                .toList();
    }

    Packages ids() {
        return new Packages(
                get(ContractName.REVENUE_POOL).originalId(),
                get(ContractName.MEMBERSHIP).originalId(),
                get(ContractName.CONTENT_REGISTRY).originalId(),
                new StorageIds(
                        get(ContractName.REVENUE_POOL).storageId(),
                        get(ContractName.MEMBERSHIP).storageId(),
                        get(ContractName.CONTENT_REGISTRY).storageId()));
    }

    private PackageInfo get(ContractName contract) {
        return find(contract)
                .orElseThrow(() -> new SuiException("package " + contract.packageName() + " is not published"));
    }

    private List<Bytes> relinked(ContractName contract, Map<SuiAddress, SuiAddress> replacements) {
        var relinker = new ModuleRelinker(replacements);
        return compiled.get(contract).modules().stream().map(relinker::relink).toList();
    }

    private Map<SuiAddress, SuiAddress> originalsByPlaceholder() {
        var originals = new HashMap<SuiAddress, SuiAddress>();
        newest.forEach((name, version) -> {
            SuiAddress placeholder = compiled.get(name).placeholder();
            if (placeholder != null) {
                originals.put(placeholder, version.originalId());
            }
        });
        return originals;
    }
}
