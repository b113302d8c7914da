package blockbuster.sui.transaction;

import blockbuster.bcs.BcsWriter;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Vectors that may be longer than one plain value or one command's arguments: they are given in parts, which the standard
 * library's {@code vector::append} joins within the transaction. What fits stays in one part and takes no command more.
 */
public final class LongVectors {
    /** The longest length that BCS writes before a vector that fits into a plain value. */
    private static final int LENGTH_BYTES = 3;

    private LongVectors() {}

    /**
     * A vector of plain values, in order.
     *
     * @param elementBytes how many bytes {@code element} writes at most
     */
    public static <T> Argument pure(
            TransactionBuilder tx,
            TypeTag elementType,
            int elementBytes,
            List<T> values,
            BiConsumer<BcsWriter, T> element) {
        int most = (TransactionLimits.MAX_PURE_BYTES - LENGTH_BYTES) / elementBytes;
        if (values.size() <= most) {
            return tx.pureVector(values, element);
        }
        Argument whole = tx.makeMoveVec(elementType, List.of());
        for (int from = 0; from < values.size(); from += most) {
            append(tx, elementType, whole, tx.pureVector(part(values, from, most), element));
        }
        return whole;
    }

    /** A vector of objects or earlier results, in order; consumes them. */
    public static Argument of(TransactionBuilder tx, TypeTag elementType, List<Argument> elements) {
        int most = TransactionLimits.MAX_ARGUMENTS;
        Argument whole = tx.makeMoveVec(elementType, part(elements, 0, most));
        for (int from = most; from < elements.size(); from += most) {
            append(tx, elementType, whole, tx.makeMoveVec(elementType, part(elements, from, most)));
        }
        return whole;
    }

    private static void append(TransactionBuilder tx, TypeTag elementType, Argument whole, Argument part) {
        tx.moveCall(SuiAddress.STD, "vector", "append", List.of(elementType), whole, part);
    }

    private static <T> List<T> part(List<T> all, int from, int most) {
        return all.subList(from, Math.min(all.size(), from + most));
    }
}
