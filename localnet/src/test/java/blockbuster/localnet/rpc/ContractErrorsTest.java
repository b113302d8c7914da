package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractError;
import blockbuster.sui.contract.ContractErrors;
import blockbuster.sui.contract.ContractName;
import blockbuster.sui.contract.ContractPackage;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.Deployment.Authorities;
import blockbuster.sui.contract.Deployment.Capabilities;
import blockbuster.sui.contract.Deployment.Packages;
import blockbuster.sui.contract.Deployment.SharedObjects;
import blockbuster.sui.contract.Deployment.StorageIds;
import blockbuster.sui.contract.SharedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractErrorsTest {
    private static final SharedObject OBJECT = new SharedObject(address(20), 1);
    private static final ContractErrors ERRORS = new ContractErrors(new Deployment(
            "chain",
            new Packages(address(10), address(11), address(12), new StorageIds(address(10), address(13), address(12))),
            new SharedObjects(OBJECT, OBJECT, OBJECT),
            new Authorities(OBJECT, OBJECT, OBJECT),
            StructTag.SUI,
            new Capabilities(
                    address(30), address(31), address(32), address(33), address(34), address(35), address(36))));

    @Test
    void saysWhatAnAbortMeansByAnyVersionOfAPackage() {
        ContractError known = ContractError.MEMBERSHIP_MEMBERSHIP_WRONG_PRICE;

        assertThat(ERRORS.find(address(11), known.module(), known.code())).contains(known);
        assertThat(ERRORS.find(address(13), known.module(), known.code())).contains(known);
        assertThat(ERRORS.find(address(10), known.module(), known.code())).isEmpty();
    }

    @Test
    void knowsTheFrameworksErrors() {
        assertThat(ERRORS.find(SuiAddress.FRAMEWORK, "balance", 2))
                .contains(ContractError.SUI_FRAMEWORK_BALANCE_NOT_ENOUGH);
    }

    @Test
    void knowsNothingOfOtherCodes() {
        assertThat(ERRORS.find(SuiAddress.FRAMEWORK, "balance", 999)).isEmpty();
        assertThat(ERRORS.find(address(99), "balance", 2)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesAPackageAndASentenceForEveryError(ContractError error) {
        assertThat(ContractPackage.load(error.packageName()).name()).isEqualTo(error.packageName());
        assertThat(error.constant()).matches("E[A-Z].+");
        assertThat(error.sentence()).matches("[A-Z].+\\.");
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheErrorsOfEachOfOurPackages(ContractName contract) {
        assertThat(ContractError.values())
                .extracting(ContractError::packageName)
                .contains(contract.packageName());
    }

    private static SuiAddress address(int number) {
        return SuiAddress.ofSmall(number);
    }
}
