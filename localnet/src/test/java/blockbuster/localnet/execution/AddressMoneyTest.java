package blockbuster.localnet.execution;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.bcs.BcsWriter;
import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.LedgerObject.Dependency;
import blockbuster.localnet.LedgerObject.TypeOrigin;
import blockbuster.localnet.execution.FundsChanges.Account;
import blockbuster.move.ModuleId;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.runtime.Execution;
import blockbuster.move.runtime.MoveVm;
import blockbuster.move.value.AddressValue;
import blockbuster.move.value.IntType;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractPackage;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.FundsWithdrawal;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionBuilder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Money that addresses hold without coins: what a transaction does to it is recorded, and refused at its end. */
final class AddressMoneyTest {
    private static final Digest NONE = Digest.of(new byte[Digest.LENGTH]);
    private static final SuiAddress ANN = SuiAddress.parse("0xa");
    private static final SuiAddress BOB = SuiAddress.parse("0xb");
    private static final StructTag BALANCE =
            new StructTag(SuiAddress.FRAMEWORK, "balance", "Balance", List.of(StructTag.SUI));
    private static final long BUDGET = 1_000_000_000;
    private static final TxInfo INFO = new TxInfo(NONE, ANN, null, 0, 0, 0, 1_000, 1_000);

    private final Framework framework = new Framework();
    private final ObjectRuntime runtime = new ObjectRuntime(INFO, framework);

    @Test
    void addsUpWhatIsSentAndTaken() {
        call("balance", "send_funds", new StructValue(IntValue.u64(-1)), address(BOB));
        call("balance", "send_funds", new StructValue(IntValue.u64(-1)), address(BOB));
        var taken = call("balance", "redeem_funds", new StructValue(address(ANN), u256(7)));

        assertThat(MoveObjects.field(taken.getFirst(), 0)).isEqualTo(IntValue.u64(7));
        assertThat(runtime.funds().net())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        new Account(BOB, BALANCE), BigInteger.TWO.pow(65).subtract(BigInteger.TWO),
                        new Account(ANN, BALANCE), BigInteger.valueOf(-7)));
    }

    @Test
    void refusesMoneySentToAnAddress() {
        var tx = new TransactionBuilder();
        tx.moveCall(
                "0x2::coin::send_funds", List.of(StructTag.SUI), tx.splitCoin(tx.gasCoin(), 5), tx.pureAddress(BOB));

        assertThat(failure(tx)).isEqualTo(Kind.FEATURE_NOT_YET_SUPPORTED);
    }

    @Test
    void bindsAWithdrawalToItsOwner() {
        var unused = new TransactionBuilder();
        owner(unused, new FundsWithdrawal(5, StructTag.SUI, new FundsWithdrawal.Source.Sender()));
        assertThat(execute(unused).effects().status()).isEqualTo(new ExecutionStatus.Success());

        var redeemed = new TransactionBuilder();
        var withdrawal =
                redeemed.withdrawal(new FundsWithdrawal(5, StructTag.SUI, new FundsWithdrawal.Source.Sender()));
        var coin = redeemed.moveCall("0x2::coin::redeem_funds", List.of(StructTag.SUI), withdrawal);
        redeemed.transferObjects(List.of(coin), BOB);
        assertThat(failure(redeemed)).isEqualTo(Kind.FEATURE_NOT_YET_SUPPORTED);
    }

    private static Argument owner(TransactionBuilder tx, FundsWithdrawal withdrawal) {
        return tx.moveCall("0x2::funds_accumulator::withdrawal_owner", List.of(BALANCE), tx.withdrawal(withdrawal));
    }

    private Kind failure(TransactionBuilder tx) {
        return ((ExecutionStatus.Failure) execute(tx).effects().status())
                .error()
                .kind();
    }

    private ExecutionOutcome execute(TransactionBuilder tx) {
        var gas = new LedgerObject.MoveObject(
                StructTag.coin(StructTag.SUI), true, 1, coinContents(), new Owner.Account(ANN), NONE, 0);
        var data = tx.build(ANN, new GasData(List.of(gas.ref()), ANN, 1_000, BUDGET));
        var inputs = new TransactionInputs(Map.of(), List.of(gas), false);
        return new TransactionExecutor().execute(data, inputs, framework, INFO, false);
    }

    private static Bytes coinContents() {
        var contents = new BcsWriter();
        SuiAddress.parse("0xc0").encode(contents);
        return Bytes.of(contents.u64(2 * BUDGET).toByteArray());
    }

    private List<Value> call(String module, String function, Value... arguments) {
        var vm = new MoveVm(id -> Optional.ofNullable(framework.modules.get(id)), Natives.FUNCTIONS);
        var sui = vm.instantiate(new ModuleId(Addresses.FRAMEWORK, "sui"), "SUI", List.of());
        return vm.call(
                vm.module(new ModuleId(Addresses.FRAMEWORK, module))
                        .findFunction(function)
                        .orElseThrow(),
                List.of(sui),
                List.of(arguments),
                new Execution(1_000_000, runtime));
    }

    private static Value address(SuiAddress address) {
        return new AddressValue(Addresses.move(address));
    }

    private static Value u256(long value) {
        return IntValue.of(IntType.U256, BigInteger.valueOf(value));
    }

    /** The framework's packages, and nothing else. */
    private static final class Framework implements StateReader {
        private final Map<ModuleId, CompiledModule> modules = new TreeMap<>(Comparator.comparing(ModuleId::toString));
        private final Map<SuiAddress, LedgerObject> packages = Map.of(
                SuiAddress.STD, load("move-stdlib", SuiAddress.STD),
                SuiAddress.FRAMEWORK, load("sui-framework", SuiAddress.FRAMEWORK));

        private LedgerObject load(String name, SuiAddress id) {
            var code = new TreeMap<String, Bytes>();
            var origins = new ArrayList<TypeOrigin>();
            for (var bytes : ContractPackage.load(name).modules()) {
                var module = CompiledModule.parse(bytes.toArray());
                modules.put(module.id(), module);
                code.put(module.id().name(), bytes);
                module.structDefs()
                        .forEach(def ->
                                origins.add(new TypeOrigin(module.id().name(), module.datatypeName(def.handle()), id)));
            }
            var linkage = new TreeMap<SuiAddress, Dependency>();
            linkage.put(SuiAddress.STD, new Dependency(SuiAddress.STD, 1));
            return new LedgerObject.MovePackage(id, 1, code, origins, linkage, NONE, 0);
        }

        @Override
        public Optional<LedgerObject> object(SuiAddress id) {
            return Optional.ofNullable(packages.get(id));
        }

        @Override
        public Optional<SuiAddress> newestPackage(SuiAddress originalId) {
            return Optional.of(originalId).filter(packages::containsKey);
        }
    }
}
