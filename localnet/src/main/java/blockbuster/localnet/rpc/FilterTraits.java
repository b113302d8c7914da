package blockbuster.localnet.rpc;

import blockbuster.localnet.TransactionTrait;
import blockbuster.localnet.TransactionTrait.Kind;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.proto.EventFilter;
import blockbuster.sui.rpc.proto.EventLiteral;
import blockbuster.sui.rpc.proto.TransactionFilter;
import blockbuster.sui.rpc.proto.TransactionLiteral;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The traits that a filter asks for: per term, those that every transaction it matches has, which {@link Filters} decides. A
 * term without any may match all transactions.
 */
final class FilterTraits {
    private FilterTraits() {}

    static List<List<TransactionTrait>> of(TransactionFilter filter) {
        return filter.getTermsList().stream()
                .map(term -> term.getLiteralsList().stream()
                        .filter(literal -> !literal.getNegated())
                        .flatMap(literal -> trait(literal).stream())
                        .distinct()
                        .toList())
                .toList();
    }

    static List<List<TransactionTrait>> of(EventFilter filter) {
        return filter.getTermsList().stream()
                .map(term -> term.getLiteralsList().stream()
                        .filter(literal -> !literal.getNegated())
                        .flatMap(literal -> trait(literal).stream())
                        .distinct()
                        .toList())
                .toList();
    }

    private static Optional<TransactionTrait> trait(TransactionLiteral literal) {
        return switch (literal.getPredicateCase()) {
            case SENDER -> id(Kind.SENDER, literal.getSender().getAddress());
            case AFFECTED_ADDRESS ->
                id(Kind.AFFECTED_ADDRESS, literal.getAffectedAddress().getAddress());
            case AFFECTED_OBJECT ->
                id(Kind.AFFECTED_OBJECT, literal.getAffectedObject().getObjectId());
            case MOVE_CALL -> path(Kind.CALL, literal.getMoveCall().getFunction(), 3);
            case EMIT_MODULE -> path(Kind.EMITTER, literal.getEmitModule().getModule(), 2);
            case EVENT_TYPE -> type(literal.getEventType().getEventType());
            case PACKAGE_WRITE, EVENT_STREAM_HEAD, PREDICATE_NOT_SET -> Optional.empty();
        };
    }

    private static Optional<TransactionTrait> trait(EventLiteral literal) {
        return switch (literal.getPredicateCase()) {
            case SENDER -> id(Kind.SENDER, literal.getSender().getAddress());
            case EMIT_MODULE -> path(Kind.EMITTER, literal.getEmitModule().getModule(), 2);
            case EVENT_TYPE -> type(literal.getEventType().getEventType());
            case EVENT_STREAM_HEAD, PREDICATE_NOT_SET -> Optional.empty();
        };
    }

    private static Optional<TransactionTrait> id(Kind kind, String id) {
        return Optional.of(new TransactionTrait(kind, SuiAddress.parse(id)));
    }

    /** The path's first {@code parts}, the package being one; a filter ignores more. */
    private static Optional<TransactionTrait> path(Kind kind, String text, int parts) {
        String[] wanted = text.split("::", -1);
        String path =
                String.join("::", Stream.of(wanted).skip(1).limit(parts - 1).toList());
        return Optional.of(new TransactionTrait(kind, SuiAddress.parse(wanted[0]), path));
    }

    private static Optional<TransactionTrait> type(String text) {
        if (text.split("::", 3).length < 3) {
            return path(Kind.EVENT_TYPE, text, 2);
        }
        StructTag type = StructTag.parse(text);
        return Optional.of(new TransactionTrait(Kind.EVENT_TYPE, type.address(), type.path()));
    }
}
