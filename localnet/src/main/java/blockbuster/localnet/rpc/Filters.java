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
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Filters of listings and subscriptions: a disjunction of conjunctions; without terms, everything. They are read once, so
 * that a malformed one is refused before anything is listed.
 */
final class Filters {
    private static final int MAX_LITERALS = 256;

    private Filters() {}

    /** A test of an event within its transaction. */
    interface EventTest {
        boolean test(ExecutedTransaction transaction, LedgerEvent event);
    }

    static Predicate<ExecutedTransaction> transactions(TransactionFilter filter) {
        requireFew(filter.getTermsList().stream().mapToInt(term -> Math.max(1, term.getLiteralsCount())));
        return anyOf(filter.getTermsList().stream()
                .map(term -> allOf(term.getLiteralsList().stream()
                        .map(literal -> negated(literal.getNegated(), test(literal)))
                        .toList()))
                .toList());
    }

    static EventTest events(EventFilter filter) {
        requireFew(filter.getTermsList().stream().mapToInt(term -> Math.max(1, term.getLiteralsCount())));
        Predicate<LedgerEvent> test = anyOf(filter.getTermsList().stream()
                .map(term -> allOf(term.getLiteralsList().stream()
                        .map(literal -> negated(literal.getNegated(), test(literal)))
                        .toList()))
                .toList());
        return (_, event) -> test.test(event);
    }

    private static void requireFew(IntStream literals) {
        if (literals.sum() > MAX_LITERALS) {
            throw Replies.invalid("a filter has at most " + MAX_LITERALS + " literals");
        }
    }

    private static <T> Predicate<T> anyOf(List<Predicate<T>> terms) {
        return terms.isEmpty() ? _ -> true : value -> terms.stream().anyMatch(term -> term.test(value));
    }

    private static <T> Predicate<T> allOf(List<Predicate<T>> literals) {
        return value -> literals.stream().allMatch(literal -> literal.test(value));
    }

    private static <T> Predicate<T> negated(boolean negated, Predicate<T> test) {
        return negated ? test.negate() : test;
    }

    private static Predicate<LedgerEvent> test(EventLiteral literal) {
        return switch (literal.getPredicateCase()) {
            case SENDER -> {
                SuiAddress sender = SuiAddress.parse(literal.getSender().getAddress());
                yield event -> event.sender().equals(sender);
            }
            case EMIT_MODULE -> emittedBy(literal.getEmitModule().getModule());
            case EVENT_TYPE -> ofType(literal.getEventType().getEventType());
            case EVENT_STREAM_HEAD -> _ -> false;
            case PREDICATE_NOT_SET -> throw Replies.invalid("a filter's literal is empty");
        };
    }

    private static Predicate<ExecutedTransaction> test(TransactionLiteral literal) {
        return switch (literal.getPredicateCase()) {
            case SENDER -> {
                SuiAddress sender = SuiAddress.parse(literal.getSender().getAddress());
                yield transaction -> transaction.data().sender().equals(sender);
            }
            case AFFECTED_ADDRESS -> {
                SuiAddress address =
                        SuiAddress.parse(literal.getAffectedAddress().getAddress());
                yield transaction -> affects(transaction, address);
            }
            case AFFECTED_OBJECT -> {
                SuiAddress id = SuiAddress.parse(literal.getAffectedObject().getObjectId());
                yield changed(change -> change.id().equals(id));
            }
            case MOVE_CALL -> calls(literal.getMoveCall().getFunction());
            case EMIT_MODULE -> emitted(emittedBy(literal.getEmitModule().getModule()));
            case EVENT_TYPE -> emitted(ofType(literal.getEventType().getEventType()));
            case PACKAGE_WRITE -> changed(change -> change.output() instanceof ChangedObject.Output.PackageWrite);
            case EVENT_STREAM_HEAD -> _ -> false;
            case PREDICATE_NOT_SET -> throw Replies.invalid("a filter's literal is empty");
        };
    }

    private static Predicate<ExecutedTransaction> changed(Predicate<ChangedObject> test) {
        return transaction -> transaction.effects().changedObjects().stream().anyMatch(test);
    }

    private static Predicate<ExecutedTransaction> emitted(Predicate<LedgerEvent> test) {
        return transaction -> transaction.events().stream().anyMatch(test);
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

    private static Predicate<ExecutedTransaction> calls(String function) {
        String[] wanted = function.split("::", -1);
        SuiAddress packageId = SuiAddress.parse(wanted[0]);
        return transaction -> transaction.data().kind().commands().stream()
                .anyMatch(command -> command instanceof Command.MoveCall call
                        && call.packageId().equals(packageId)
                        && (wanted.length < 2 || call.module().equals(wanted[1]))
                        && (wanted.length < 3 || call.function().equals(wanted[2])));
    }

    private static Predicate<LedgerEvent> emittedBy(String module) {
        String[] wanted = module.split("::", -1);
        SuiAddress packageId = SuiAddress.parse(wanted[0]);
        return event -> event.packageId().equals(packageId)
                && (wanted.length < 2 || event.module().equals(wanted[1]));
    }

    /** The type may be a package, a module, or a whole type; without type arguments any match. */
    private static Predicate<LedgerEvent> ofType(String type) {
        String[] wanted = type.split("::", 3);
        if (wanted.length == 3) {
            StructTag tag = StructTag.parse(type);
            return tag.typeArguments().isEmpty()
                    ? event -> event.type().is(tag.address(), tag.module(), tag.name())
                    : event -> event.type().equals(tag);
        }
        SuiAddress packageId = SuiAddress.parse(wanted[0]);
        return event -> event.type().address().equals(packageId)
                && (wanted.length < 2 || event.type().module().equals(wanted[1]));
    }
}
