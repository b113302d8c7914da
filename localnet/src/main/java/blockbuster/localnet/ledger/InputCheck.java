package blockbuster.localnet.ledger;

import static blockbuster.localnet.ledger.RefusedException.require;

import blockbuster.localnet.Accumulator;
import blockbuster.localnet.EpochInfo;
import blockbuster.localnet.ExecutionResult.Reason;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.execution.Gas;
import blockbuster.localnet.execution.Reservations;
import blockbuster.localnet.execution.StateReader;
import blockbuster.localnet.execution.TransactionInputs;
import blockbuster.sui.Digest;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.TransactionData;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what a transaction says of its objects and its payment with the state. */
final class InputCheck {
    private static final StructTag GAS_COIN = StructTag.coin(StructTag.SUI);

    private final StateReader state;
    private final TransactionData data;
    private final boolean strict;

    /** Without {@code strict}, objects need only exist: for inspections. */
    InputCheck(StateReader state, TransactionData data, boolean strict) {
        this.state = state;
        this.data = data;
        this.strict = strict;
    }

    void checkExpiration(EpochInfo epoch, Digest chain, long timestampMs) {
        boolean valid = switch (data.expiration()) {
            case Expiration.None() -> true;
            case Expiration.Epoch(var last) -> epoch.epoch() <= last;
            case Expiration.ValidDuring(var bounds, var named, var _) ->
                named.equals(chain) && within(bounds, epoch.epoch(), timestampMs);
            case Expiration.Validity validity ->
                validity.chain().equals(chain) && within(validity.bounds(), epoch.epoch(), timestampMs);
        };
        require(valid, Reason.EXPIRED, "the transaction is not valid now or not for this chain; build it again");
    }

    private static boolean within(Expiration.Bounds bounds, long epoch, long timestampMs) {
        var minEpoch = bounds.minEpoch();
        var maxEpoch = bounds.maxEpoch();
        var minTime = bounds.minTimestampMs();
        var maxTime = bounds.maxTimestampMs();
        return (minEpoch == null || minEpoch <= epoch)
                && (maxEpoch == null || epoch <= maxEpoch)
                && (minTime == null || minTime <= timestampMs)
                && (maxTime == null || timestampMs <= maxTime);
    }

    void checkGasOffer(EpochInfo epoch) {
        var gas = data.gas();
        requireGas(
                gas.price() >= epoch.referenceGasPrice() && gas.price() <= Gas.MAX_PRICE,
                "the gas price must be at least " + epoch.referenceGasPrice() + " MIST");
        long least = Gas.MIN_UNITS * gas.price();
        requireGas(
                gas.budget() >= least && gas.budget() <= Gas.MAX_BUDGET,
                "the gas budget must be between " + least + " and " + Gas.MAX_BUDGET + " MIST");
    }

    /** The objects that the transaction names, each as its kind of input demands. */
    TransactionInputs load() {
        return new TransactionInputs(loadObjects(), gasCoins(), false);
    }

    /** The same without the payment. */
    Map<SuiAddress, LedgerObject.MoveObject> loadObjects() {
        var objects = new HashMap<SuiAddress, LedgerObject.MoveObject>();
        for (var input : data.kind().inputs()) {
            if (input instanceof ObjectArg argument) {
                objects.put(argument.id(), load(argument));
            }
        }
        return objects;
    }

    private LedgerObject.MoveObject load(ObjectArg argument) {
        var object = find(argument.id());
        if (!strict) {
            return object;
        }
        switch (argument) {
            case ObjectArg.ImmOrOwned(var ref) -> {
                requireCurrent(ref, object);
                requireSendersOwn(object);
            }
            case ObjectArg.Receiving(var ref) -> {
                requireCurrent(ref, object);
                require(
                        object.owner() instanceof Owner.Account,
                        Reason.INVALID_OWNER,
                        "object " + ref.id() + " cannot be received");
            }
            case ObjectArg.Shared shared -> requireShared(shared, object);
        }
        return object;
    }

    private LedgerObject.MoveObject find(SuiAddress id) {
        return state.moveObject(id)
                .orElseThrow(() -> new RefusedException(Reason.OBJECT_NOT_FOUND, "object " + id + " does not exist"));
    }

    private static void requireCurrent(ObjectRef ref, LedgerObject.MoveObject object) {
        require(
                ref.version() == object.version() && ref.digest().equals(object.digest()),
                Reason.STALE_OBJECT,
                "object " + ref.id() + " is at version " + object.version() + " now, not " + ref.version());
    }

    private void requireSendersOwn(LedgerObject.MoveObject object) {
        boolean usable = switch (object.owner()) {
            case Owner.Account(var account) -> account.equals(data.sender());
            case Owner.Immutable() -> true;
            case Owner.Shared _, Owner.Parent _, Owner.ConsensusAccount _ -> false;
        };
        require(usable, Reason.INVALID_OWNER, "object " + object.id() + " is not the sender's");
    }

    private static void requireShared(ObjectArg.Shared argument, LedgerObject.MoveObject object) {
        boolean same =
                object.owner() instanceof Owner.Shared(var initial) && initial == argument.initialSharedVersion();
        require(
                same,
                Reason.INVALID_OWNER,
                "object " + argument.id() + " is not shared since version " + argument.initialSharedVersion());
        boolean system = argument.id().equals(SuiAddress.CLOCK) || argument.id().equals(Accumulator.ROOT);
        require(!argument.mutable() || !system, Reason.INVALID_OWNER, "object " + argument.id() + " can only be read");
    }

    private List<LedgerObject.MoveObject> gasCoins() {
        var gas = data.gas();
        if (gas.payment().isEmpty()) {
            checkAddressPays();
            return List.of();
        }
        var coins = new ArrayList<LedgerObject.MoveObject>();
        var total = BigInteger.ZERO;
        for (var ref : gas.payment()) {
            var coin = gasCoin(ref, gas);
            total = total.add(new BigInteger(Long.toUnsignedString(coin.coinBalance())));
            coins.add(coin);
        }
        requireGas(
                total.compareTo(BigInteger.valueOf(gas.budget())) >= 0 && total.bitLength() <= Long.SIZE,
                "the payment of " + total + " MIST does not cover the budget of " + gas.budget());
        return coins;
    }

    /** Nothing is used up by such a transaction: only its digest tells it apart, and that not for ever. */
    private void checkAddressPays() {
        var bounds = switch (data.expiration()) {
            case Expiration.ValidDuring during -> during.bounds();
            case Expiration.Validity validity -> validity.bounds();
            case Expiration.None _, Expiration.Epoch _ -> new Expiration.Bounds(null, null, null, null);
        };
        var first = bounds.minEpoch();
        var last = bounds.maxEpoch();
        require(
                first != null && last != null && last - first <= 1,
                Reason.MALFORMED,
                "a transaction that no coin pays for must be valid during one epoch, or one and the next; name both");
        var held = state.sum(Reservations.gasAccount(data).id());
        requireGas(
                held.compareTo(BigInteger.valueOf(data.gas().budget())) >= 0,
                "the address balance of " + held + " MIST does not cover the budget of "
                        + data.gas().budget());
    }

    private LedgerObject.MoveObject gasCoin(ObjectRef ref, GasData gas) {
        var coin = find(ref.id());
        requireCurrent(ref, coin);
        requireGas(coin.type().equals(GAS_COIN), "object " + ref.id() + " is no SUI coin");
        require(
                coin.owner().equals(new Owner.Account(gas.owner())),
                Reason.INVALID_OWNER,
                "gas coin " + ref.id() + " does not belong to " + gas.owner());
        return coin;
    }

    private static void requireGas(boolean holds, String message) {
        require(holds, Reason.INVALID_GAS, message);
    }
}
