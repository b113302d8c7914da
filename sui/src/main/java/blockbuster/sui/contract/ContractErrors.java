package blockbuster.sui.contract;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.MoveAbortException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says in words why a contract refused: our packages' errors and those of the framework that people can meet. The table is
 * what the contracts' build took from their sources. Immutable.
 */
public final class ContractErrors {
    private final Map<SuiAddress, List<ContractError>> errors = new HashMap<>();

    /** With the packages where a network has them, in their first and newest versions: nodes name either. */
    public ContractErrors(Deployment deployment) {
        this();
        for (ContractName contract : ContractName.values()) {
            List<ContractError> known =
                    ContractPackage.load(contract.packageName()).errors();
            errors.put(contract.originalId(deployment.packages()), known);
            errors.put(contract.storageId(deployment.packages()), known);
        }
    }

    private ContractErrors() {
        errors.put(SuiAddress.STD, ContractPackage.load("move-stdlib").errors());
        errors.put(SuiAddress.FRAMEWORK, ContractPackage.load("sui-framework").errors());
    }

    /** Empty for other packages and for codes that nothing is said of. */
    public Optional<ContractError> find(SuiAddress packageId, String module, long code) {
        return errors.getOrDefault(packageId, List.of()).stream()
                .filter(error -> error.module().equals(module) && error.code() == code)
                .findFirst();
    }

    public Optional<ContractError> find(MoveAbortException abort) {
        return find(abort.packageId(), abort.module(), abort.code());
    }

    /** The error's sentence, else the abort's own message. */
    public String sentence(MoveAbortException abort) {
        return find(abort).map(ContractError::sentence).orElseGet(() -> String.valueOf(abort.getMessage()));
    }
}
