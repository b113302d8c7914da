package blockbuster.localnet.rpc;

import blockbuster.localnet.GasUsed;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject.MoveObject;
import blockbuster.localnet.execution.Reservations;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.TransactionData;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds budget and payment for a transaction whose sender left that to the node. */
final class GasSelection {
    /** The protocol's limit, in MIST. */
    static final long MAX_BUDGET = 50_000_000_000_000L;
    /** The protocol's limit. */
    static final int MAX_COINS = 256;

    private static final long SPARE_UNITS = 1_000;
    private static final long UNITS_PER_COIN = 10;

    private final Ledger ledger;
    private final Holdings holdings;
    private final SecureRandom nonces = new SecureRandom();

    GasSelection(Ledger ledger) {
        this.ledger = ledger;
        this.holdings = new Holdings(ledger);
    }

    /** The budget that covers what a simulation used, with something to spare. */
    long budget(GasUsed used, TransactionData data) {
        long price = data.gas().price();
        long coins = Math.min(MAX_COINS, candidates(data).size());
        long units = SPARE_UNITS + UNITS_PER_COIN * coins;
        return Math.min(MAX_BUDGET, Math.max(used.computation(), used.net()) + units * price);
    }

    /**
     * With the payer's address balance as payment where it covers the budget and nobody uses the gas coin, and else with all of
     * the payer's SUI coins that the transaction does not use, largest first.
     */
    TransactionData withPayment(TransactionData data) {
        return addressCanPay(data) ? paidByAddress(data) : withCoins(data);
    }

    private boolean addressCanPay(TransactionData data) {
        boolean usesGasCoin = data.kind().commands().stream()
                .flatMap(command -> command.arguments().stream())
                .anyMatch(Argument.GasCoin.class::isInstance);
        BigInteger needed = Reservations.of(data, true).getOrDefault(Reservations.gasAccount(data), BigInteger.ZERO);
        return !usesGasCoin
                && ledger.holdings(data.gas().owner(), StructTag.SUI).stream()
                        .anyMatch(held -> held.inAddress().compareTo(needed) >= 0);
    }

    /** Valid in this epoch and the next, as Sui's nodes choose; an expiration of that kind that is there already stays. */
    private TransactionData paidByAddress(TransactionData data) {
        long epoch = ledger.epoch().epoch();
        Expiration expiration = switch (data.expiration()) {
            case Expiration.None _, Expiration.Epoch _ ->
                new Expiration.ValidDuring(
                        new Expiration.Bounds(epoch, epoch + 1, null, null),
                        ledger.chainId(),
                        Integer.toUnsignedLong(nonces.nextInt()));
            case Expiration.ValidDuring during -> during;
            case Expiration.Validity validity -> validity;
        };
        return new TransactionData(data.kind(), data.sender(), data.gas(), expiration);
    }

    private TransactionData withCoins(TransactionData data) {
        List<MoveObject> coins = candidates(data);
        long total = coins.stream()
                .limit(MAX_COINS)
                .mapToLong(MoveObject::coinBalance)
                .sum();
        if (total < data.gas().budget()) {
            throw Replies.invalid("account " + data.gas().owner() + " has " + total
                    + " MIST in SUI coins for gas, and no address balance that covers it alone, but needs "
                    + data.gas().budget() + "; ask the faucet for more");
        }
        List<ObjectRef> payment =
                coins.stream().limit(MAX_COINS).map(MoveObject::ref).toList();
        GasData gas = data.gas();
        return new TransactionData(
                data.kind(),
                data.sender(),
                new GasData(payment, gas.owner(), gas.price(), gas.budget()),
                data.expiration());
    }

    long referencePrice() {
        return ledger.epoch().referenceGasPrice();
    }

    private List<MoveObject> candidates(TransactionData data) {
        Set<SuiAddress> used = data.kind().inputs().stream()
                .filter(ObjectArg.class::isInstance)
                .map(input -> ((ObjectArg) input).id())
                .collect(Collectors.toSet());
        return holdings.coins(data.gas().owner(), StructTag.SUI).stream()
                .filter(coin -> !used.contains(coin.id()))
                .sorted(Comparator.comparingLong(MoveObject::coinBalance).reversed())
                .toList();
    }
}
