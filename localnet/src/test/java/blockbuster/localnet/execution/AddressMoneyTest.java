package blockbuster.localnet.execution;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.Accumulator;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.LedgerObject.Dependency;
import blockbuster.localnet.LedgerObject.TypeOrigin;
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
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractPackage;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Money that addresses hold without coins: what code does to it is summed up for the end of the transaction. */
final class AddressMoneyTest {
    private static final Digest NONE = Digest.of(new byte[Digest.LENGTH]);
    private static final SuiAddress ANN = SuiAddress.parse("0xa");
    private static final SuiAddress BOB = SuiAddress.parse("0xb");
    private static final Accumulator ANNS = Accumulator.ofBalance(ANN, StructTag.SUI);
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
                        Accumulator.ofBalance(BOB, StructTag.SUI),
                        BigInteger.TWO.pow(65).subtract(BigInteger.TWO),
                        ANNS,
                        BigInteger.valueOf(-7)));
    }

    @Test
    void needsOfASumTheMostThatWasMissing() {
        call("balance", "send_funds", new StructValue(IntValue.u64(5)), address(ANN));
        call("balance", "redeem_funds", new StructValue(address(ANN), u256(7)));
        call("balance", "send_funds", new StructValue(IntValue.u64(9)), address(ANN));

        assertThat(runtime.funds().net()).containsEntry(ANNS, BigInteger.valueOf(7));
        assertThat(runtime.funds().needs()).containsExactly(Map.entry(ANNS, BigInteger.TWO));
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
