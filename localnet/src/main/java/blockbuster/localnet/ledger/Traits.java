package blockbuster.localnet.ledger;

import blockbuster.localnet.ChangedObject;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.LedgerEvent;
import blockbuster.localnet.TransactionTrait;
import blockbuster.localnet.TransactionTrait.Kind;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.Command;
import blockbuster.sui.transaction.TransactionData;
import java.util.HashSet;
import java.util.Set;

/** Collects what one transaction can be found by. */
final class Traits {
    private final Set<TransactionTrait> found = new HashSet<>();

    private Traits() {}

    /** @param data the executed transaction's own, decoded */
    static Set<TransactionTrait> of(TransactionData data, ExecutedTransaction executed) {
        var traits = new Traits();
        traits.add(Kind.SENDER, data.sender());
        traits.add(Kind.AFFECTED_ADDRESS, data.sender());
        traits.add(Kind.AFFECTED_ADDRESS, data.gas().owner());
        executed.effects().changedObjects().forEach(traits::addChange);
        data.kind().commands().forEach(traits::addCall);
        executed.events().forEach(traits::addEvent);
        return traits.found;
    }

    private void addChange(ChangedObject change) {
        add(Kind.AFFECTED_OBJECT, change.id());
        if (change.input() != null) {
            addOwner(change.input().owner());
        }
        if (change.output() instanceof ChangedObject.Output.ObjectWrite write) {
            addOwner(write.owner());
        }
        if (change.output() instanceof ChangedObject.Output.AccumulatorWrite write) {
            add(Kind.AFFECTED_ADDRESS, write.accumulator().owner());
        }
    }

    private void addOwner(Owner owner) {
        if (owner instanceof Owner.Account(var account)) {
            add(Kind.AFFECTED_ADDRESS, account);
        }
    }

    private void addCall(Command command) {
        if (command instanceof Command.MoveCall call) {
            addModule(Kind.CALL, call.packageId(), call.module());
            add(Kind.CALL, call.packageId(), call.module() + "::" + call.function());
        }
    }

    private void addEvent(LedgerEvent event) {
        addModule(Kind.EMITTER, event.packageId(), event.module());
        StructTag type = event.type();
        addModule(Kind.EVENT_TYPE, type.address(), type.module());
        add(Kind.EVENT_TYPE, type.address(), type.module() + "::" + type.name());
        if (!type.typeArguments().isEmpty()) {
            add(Kind.EVENT_TYPE, type.address(), type.path());
        }
    }

    private void addModule(Kind kind, SuiAddress packageId, String module) {
        add(kind, packageId);
        add(kind, packageId, module);
    }

    private void add(Kind kind, SuiAddress id) {
        found.add(new TransactionTrait(kind, id));
    }

    private void add(Kind kind, SuiAddress id, String path) {
        found.add(new TransactionTrait(kind, id, path));
    }
}
