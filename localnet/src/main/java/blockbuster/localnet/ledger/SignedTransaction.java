package blockbuster.localnet.ledger;

import blockbuster.bcs.BcsException;
import blockbuster.localnet.Accumulator;
import blockbuster.localnet.ExecutionResult.Reason;
import blockbuster.localnet.execution.Reservations;
import blockbuster.localnet.execution.StateReader;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.TransactionData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A well-formed transaction that the right accounts have signed; what it says of objects is not checked yet. */
record SignedTransaction(TransactionData data, Digest digest, Bytes bytes, List<Bytes> signatures) {
    private static final int MAX_BYTES = 131_072;

    static SignedTransaction of(byte[] bytes, List<byte[]> signatures) {
        var data = decode(bytes);
        SignatureCheck.check(data, bytes, signatures);
        return new SignedTransaction(
                data,
                TransactionData.digest(bytes),
                Bytes.of(bytes),
                signatures.stream().map(Bytes::of).toList());
    }

    private static TransactionData decode(byte[] bytes) {
        RefusedException.require(
                bytes.length <= MAX_BYTES, Reason.MALFORMED, "a transaction has at most " + MAX_BYTES + " bytes");
        try {
            var data = TransactionData.decode(bytes);
            Limits.check(data);
            return data;
        } catch (BcsException | SuiException e) {
            throw new RefusedException(Reason.MALFORMED, "not a transaction: " + e.getMessage());
        }
    }

    /**
     * The objects that it must not share with others while it runs. Dynamic fields and what is wrapped are reached through
     * these alone; immutable objects and packages never change again, and the clock is nobody's to change. Of the sums that
     * addresses hold, those that it takes from are among them; to add to one needs no lock, as nobody fails for finding more.
     */
    Map<SuiAddress, ObjectLocks.Use> uses(StateReader state) {
        var uses = new HashMap<SuiAddress, ObjectLocks.Use>();
        for (var input : data.kind().inputs()) {
            if (input instanceof ObjectArg argument && !isUnchanging(argument, state)) {
                boolean reads = argument instanceof ObjectArg.Shared shared && !shared.mutable();
                uses.put(argument.id(), reads ? ObjectLocks.Use.READ : ObjectLocks.Use.CHANGE);
            }
        }
        data.gas().payment().forEach(coin -> uses.put(coin.id(), ObjectLocks.Use.CHANGE));
        Reservations.of(data, true).keySet().forEach(sum -> uses.put(sum.id(), ObjectLocks.Use.CHANGE));
        return uses;
    }

    private static boolean isUnchanging(ObjectArg argument, StateReader state) {
        return switch (argument) {
            case ObjectArg.Shared shared ->
                shared.id().equals(SuiAddress.CLOCK) || shared.id().equals(Accumulator.ROOT);
            case ObjectArg.ImmOrOwned(var ref) ->
                state.object(ref.id())
                        .filter(object -> object.owner() instanceof Owner.Immutable)
                        .isPresent();
            case ObjectArg.Receiving _ -> false;
        };
    }
}
