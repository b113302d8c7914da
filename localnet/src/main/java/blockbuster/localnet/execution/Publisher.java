package blockbuster.localnet.execution;

import blockbuster.move.ModuleId;
import blockbuster.move.runtime.Execution;
import blockbuster.move.runtime.LoadedFunction;
import blockbuster.move.runtime.MoveVm;
import blockbuster.move.runtime.Type;
import blockbuster.move.value.BoolValue;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.Command;
import java.util.List;

/** Publishes packages and runs their initializers. */
final class Publisher {

    private final TransactionScope scope;
    private final Execution execution;

    Publisher(TransactionScope scope, Execution execution) {
        this.scope = scope;
        this.execution = execution;
    }

    /** The result is the package's UpgradeCap. */
    Holder publish(Command.Publish command) {
        var builder = new PackageBuilder(scope, execution);
        var modules = builder.parse(command.modules());
        var pack = builder.first(modules, command.dependencies());
        builder.add(pack);
        var machine = scope.machine(pack);
        scope.setRunning(pack);
        for (var name : modules.keySet()) {
            initialize(machine, pack.id(), new ModuleId(Addresses.move(pack.id()), name));
        }
        return upgradeCap(pack.id());
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
                IntValue.u64(PackageBuilder.FIRST_VERSION),
                IntValue.u8(UpgradePolicy.COMPATIBLE.code()));
        return Holder.result(type, value);
    }
}
