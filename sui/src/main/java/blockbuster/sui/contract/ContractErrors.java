package blockbuster.sui.contract;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.MoveAbortException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says in words why a contract refused: our packages' errors and those of the framework that people can meet, by the
 * ids that a network gave them. Immutable.
 */
public final class ContractErrors {
    private final Map<SuiAddress, String> names =
            new HashMap<>(Map.of(SuiAddress.STD, "move-stdlib", SuiAddress.FRAMEWORK, "sui-framework"));

    /** With the packages where a network has them, in their first and newest versions: nodes name either. */
    public ContractErrors(Deployment deployment) {
        for (ContractName contract : ContractName.values()) {
            names.put(contract.originalId(deployment.packages()), contract.packageName());
            names.put(contract.storageId(deployment.packages()), contract.packageName());
        }
    }

    /** Empty for other packages and for codes that nothing is said of. */
    public Optional<ContractError> find(SuiAddress packageId, String module, long code) {
        String name = names.get(packageId);
        return Arrays.stream(ContractError.values())
                .filter(error ->
                        error.packageName().equals(name) && error.module().equals(module) && error.code() == code)
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
