package blockbuster.sui.contract;

import java.util.EnumMap;
import java.util.Map;

/** Our packages as they were compiled. Immutable. */
public final class CompiledContracts {
    private final Map<ContractName, ContractPackage> packages;

    /** @param packages every one of them */
    public CompiledContracts(Map<ContractName, ContractPackage> packages) {
        this.packages = new EnumMap<>(packages);
    }

    /** @throws blockbuster.sui.SuiException when the class path has no compiled contracts */
    public static CompiledContracts load() {
        var packages = new EnumMap<ContractName, ContractPackage>(ContractName.class);
        for (ContractName contract : ContractName.values()) {
            packages.put(contract, ContractPackage.load(contract.packageName()));
        }
        return new CompiledContracts(packages);
    }

    ContractPackage get(ContractName contract) {
        ContractPackage compiled = packages.get(contract);
        if (compiled == null) {
            throw new IllegalStateException(contract + " is not among the compiled contracts");
        }
        return compiled;
    }
}
