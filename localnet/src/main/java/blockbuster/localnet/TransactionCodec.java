package blockbuster.localnet;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.localnet.ExecutionFailure.CleverError;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Recorded transactions as the ledger stores them: the wire's effects, and beside them what those leave out. */
final class TransactionCodec {
    private TransactionCodec() {}

    static byte[] encode(ExecutedTransaction transaction) {
        var out = new BcsWriter();
        transaction.digest().encode(out);
        transaction.transactionBytes().encode(out);
        out.vector(transaction.signatures(), (to, signature) -> signature.encode(to));
        out.bytes(transaction.effects().encode());
        for (var changed : transaction.effects().changedObjects()) {
            out.option(changed.type(), (to, type) -> type.encodeStruct(to));
        }
        failureNotes(transaction.effects().status(), out);
        out.bytes(LedgerEvent.encodeAll(transaction.events()));
        out.vector(transaction.balanceChanges(), TransactionCodec::balanceChange);
        return out.u64(transaction.checkpoint()).u64(transaction.timestampMs()).toByteArray();
    }

    static ExecutedTransaction decode(byte[] bytes) {
        return BcsReader.decode(bytes, TransactionCodec::read);
    }

    private static ExecutedTransaction read(BcsReader in) {
        var digest = Digest.decode(in);
        var transaction = Bytes.decode(in);
        var signatures = in.vector(Bytes::decode);
        var effects = BcsReader.decode(in.bytes(), EffectsReader::read);
        var changed = effects.changedObjects().stream()
                .map(object -> object.withType(in.option(StructTag::decodeStruct)))
                .toList();
        var complete = effects.with(readNotes(effects.status(), in), changed);
        return new ExecutedTransaction(
                digest,
                transaction,
                signatures,
                complete,
                LedgerEvent.decodeAll(in.bytes()),
                in.vector(TransactionCodec::readBalanceChange),
                in.u64(),
                in.u64());
    }

    private static void failureNotes(ExecutionStatus status, BcsWriter out) {
        if (status instanceof ExecutionStatus.Failure failure) {
            out.string(failure.error().text());
            var clever = failure.error() instanceof ExecutionFailure.MoveAbort abort ? abort.clever() : null;
            out.option(clever, TransactionCodec::cleverError);
        }
    }

    private static void cleverError(BcsWriter out, CleverError error) {
        out.u16(error.line()).option(error.errorCode(), BcsWriter::u8);
        out.option(error.constantName(), BcsWriter::string).option(error.rendered(), BcsWriter::string);
    }

    private static ExecutionStatus readNotes(ExecutionStatus status, BcsReader in) {
        if (!(status instanceof ExecutionStatus.Failure failure)) {
            return status;
        }
        var message = in.string();
        var clever = in.option(TransactionCodec::readCleverError);
        return new ExecutionStatus.Failure(withNotes(failure.error(), message, clever), failure.command());
    }

    private static CleverError readCleverError(BcsReader in) {
        return new CleverError(
                in.u16(), in.option(BcsReader::u8), in.option(BcsReader::string), in.option(BcsReader::string));
    }

    private static ExecutionFailure withNotes(ExecutionFailure error, String message, @Nullable CleverError clever) {
        return switch (error) {
            case ExecutionFailure.Plain(var kind, var _) -> new ExecutionFailure.Plain(kind, message);
            case ExecutionFailure.PrimitiveRuntimeError(var location, var _) ->
                new ExecutionFailure.PrimitiveRuntimeError(location, message);
            case ExecutionFailure.MoveAbort(var location, var code, var _) ->
                new ExecutionFailure.MoveAbort(location, code, clever);
            case ExecutionFailure.PackageUpgrade(UpgradeError.Incompatible _) ->
                new ExecutionFailure.PackageUpgrade(new UpgradeError.Incompatible(message));
            case ExecutionFailure.PackageUpgrade _,
                    ExecutionFailure.TooLarge _,
                    ExecutionFailure.CommandArgumentError _,
                    ExecutionFailure.TypeArgumentError _,
                    ExecutionFailure.UnusedValueWithoutDrop _ -> error;
        };
    }

    private static void balanceChange(BcsWriter out, BalanceChange change) {
        change.address().encode(out);
        change.coinType().encode(out);
        out.bool(change.amount().signum() < 0).u128(change.amount().abs());
    }

    private static BalanceChange readBalanceChange(BcsReader in) {
        var address = SuiAddress.decode(in);
        var coin = TypeTag.decode(in);
        boolean negative = in.bool();
        BigInteger amount = in.u128();
        return new BalanceChange(address, coin, negative ? amount.negate() : amount);
    }
}
