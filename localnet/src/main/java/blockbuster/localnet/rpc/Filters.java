package blockbuster.localnet.rpc;

import blockbuster.localnet.ChangedObject;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.LedgerEvent;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.proto.EventFilter;
import blockbuster.sui.rpc.proto.EventLiteral;
import blockbuster.sui.rpc.proto.TransactionFilter;
import blockbuster.sui.rpc.proto.TransactionLiteral;
import blockbuster.sui.transaction.Command;
import java.util.function.Predicate;

/** Filters of listings and subscriptions: a disjunction of conjunctions; without terms, everything. */
final class Filters {
    private Filters() {}

    /** A test of an event within its transaction. */
    interface EventTest {
        boolean test(ExecutedTransaction transaction, LedgerEvent event);
    }

    static Predicate<ExecutedTransaction> transactions(TransactionFilter filter) {
        if (filter.getTermsCount() == 0) {
            return transaction -> true;
        }
        return transaction -> filter.getTermsList().stream()
                .anyMatch(term -> term.getLiteralsList().stream()
                        .allMatch(literal -> matches(literal, transaction) != literal.getNegated()));
    }

    static EventTest events(EventFilter filter) {
        if (filter.getTermsCount() == 0) {
            return (transaction, event) -> true;
        }
        return (transaction, event) -> filter.getTermsList().stream()
                .anyMatch(term -> term.getLiteralsList().stream()
                        .allMatch(literal -> matches(literal, event) != literal.getNegated()));
    }

    private static boolean matches(EventLiteral literal, LedgerEvent event) {
        return switch (literal.getPredicateCase()) {
            case SENDER ->
                event.sender().equals(SuiAddress.parse(literal.getSender().getAddress()));
            case EMIT_MODULE -> emittedBy(event, literal.getEmitModule().getModule());
            case EVENT_TYPE -> ofType(event, literal.getEventType().getEventType());
            case EVENT_STREAM_HEAD -> false;
            case PREDICATE_NOT_SET -> throw Replies.invalid("a filter's literal is empty");
        };
    }

    private static boolean matches(TransactionLiteral literal, ExecutedTransaction transaction) {
        return switch (literal.getPredicateCase()) {
            case SENDER ->
                transaction
                        .data()
                        .sender()
                        .equals(SuiAddress.parse(literal.getSender().getAddress()));
            case AFFECTED_ADDRESS ->
                affects(
                        transaction,
                        SuiAddress.parse(literal.getAffectedAddress().getAddress()));
            case AFFECTED_OBJECT -> {
                SuiAddress id = SuiAddress.parse(literal.getAffectedObject().getObjectId());
                yield transaction.effects().changedObjects().stream()
                        .anyMatch(changed -> changed.id().equals(id));
            }
            case MOVE_CALL -> calls(transaction, literal.getMoveCall().getFunction());
            case EMIT_MODULE ->
                transaction.events().stream()
                        .anyMatch(event ->
                                emittedBy(event, literal.getEmitModule().getModule()));
            case EVENT_TYPE ->
                transaction.events().stream()
                        .anyMatch(event -> ofType(event, literal.getEventType().getEventType()));
            case PACKAGE_WRITE ->
                transaction.effects().changedObjects().stream()
                        .anyMatch(changed -> changed.output() instanceof ChangedObject.Output.PackageWrite);
            case EVENT_STREAM_HEAD -> false;
            case PREDICATE_NOT_SET -> throw Replies.invalid("a filter's literal is empty");
        };
    }

    private static boolean affects(ExecutedTransaction transaction, SuiAddress address) {
        return transaction.data().sender().equals(address)
                || transaction.data().gas().owner().equals(address)
                || transaction.effects().changedObjects().stream().anyMatch(changed -> touches(changed, address));
    }

    private static boolean touches(ChangedObject changed, SuiAddress address) {
        boolean wasTheirs = changed.input() != null && owns(changed.input().owner(), address);
        return wasTheirs
                || switch (changed.output()) {
                    case ChangedObject.Output.ObjectWrite write -> owns(write.owner(), address);
                    case ChangedObject.Output.AccumulatorWrite write ->
                        write.accumulator().owner().equals(address);
                    case ChangedObject.Output.NotExist _, ChangedObject.Output.PackageWrite _ -> false;
                };
    }

    private static boolean owns(Owner owner, SuiAddress address) {
        return owner instanceof Owner.Account account && account.address().equals(address);
    }

    private static boolean calls(ExecutedTransaction transaction, String function) {
        String[] wanted = function.split("::", -1);
        SuiAddress packageId = SuiAddress.parse(wanted[0]);
        return transaction.data().kind().commands().stream()
                .anyMatch(command -> command instanceof Command.MoveCall call
                        && call.packageId().equals(packageId)
                        && (wanted.length < 2 || call.module().equals(wanted[1]))
                        && (wanted.length < 3 || call.function().equals(wanted[2])));
    }

    private static boolean emittedBy(LedgerEvent event, String module) {
        String[] wanted = module.split("::", -1);
        return event.packageId().equals(SuiAddress.parse(wanted[0]))
                && (wanted.length < 2 || event.module().equals(wanted[1]));
    }

    /** The type may be a package, a module, or a whole type; without type arguments any match. */
    private static boolean ofType(LedgerEvent event, String type) {
        String[] wanted = type.split("::", 3);
        StructTag actual = event.type();
        if (wanted.length == 3) {
            StructTag tag = StructTag.parse(type);
            return tag.typeArguments().isEmpty()
                    ? actual.is(tag.address(), tag.module(), tag.name())
                    : actual.equals(tag);
        }
        return actual.address().equals(SuiAddress.parse(wanted[0]))
                && (wanted.length < 2 || actual.module().equals(wanted[1]));
    }
}
