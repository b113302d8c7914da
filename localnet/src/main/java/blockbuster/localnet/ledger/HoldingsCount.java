package blockbuster.localnet.ledger;

import blockbuster.localnet.Accumulator;
import blockbuster.localnet.Holding;
import blockbuster.localnet.LedgerObject;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up an account's coins and address balances at one moment. For one thread. */
final class HoldingsCount {
    private static final StructTag ANY_COIN = new StructTag(SuiAddress.FRAMEWORK, "coin", "Coin", List.of());

    private final TreeMap<String, Holding> found = new TreeMap<>();
    private final Reads reads;

    private HoldingsCount(Reads reads) {
        this.reads = reads;
    }

    /** By the types' text; null for every coin type. */
    static List<Holding> of(Reads reads, SuiAddress owner, @Nullable TypeTag coinType) {
        var count = new HoldingsCount(reads);
        count.addCoins(owner, coinType == null ? ANY_COIN : StructTag.coin(coinType));
        if (coinType == null) {
            reads.ids(Keys.sumsOf(owner), null, Integer.MAX_VALUE).forEach(count::addSum);
        } else {
            count.addSum(Accumulator.ofBalance(owner, coinType).id());
        }
        return List.copyOf(count.found.values());
    }

    private void addCoins(SuiAddress owner, StructTag type) {
        for (var id : reads.ids(Keys.ownedOfType(owner, type), null, Integer.MAX_VALUE)) {
            reads.moveObject(id).filter(coin -> coin.type().isCoin()).ifPresent(this::addCoin);
        }
    }

    private void addCoin(LedgerObject.MoveObject coin) {
        var balance = new BigInteger(Long.toUnsignedString(coin.coinBalance()));
        add(coin.type().typeArguments().getFirst(), balance, BigInteger.ZERO);
    }

    private void addSum(SuiAddress id) {
        reads.moveObject(id)
                .ifPresent(field -> Accumulator.of(field)
                        .flatMap(Accumulator::coinType)
                        .ifPresent(coin -> add(coin, BigInteger.ZERO, Accumulator.value(field))));
    }

    private void add(TypeTag coin, BigInteger inCoins, BigInteger inAddress) {
        found.merge(
                coin.toString(),
                new Holding(coin, inCoins, inAddress),
                (one, other) -> new Holding(
                        coin,
                        one.inCoins().add(other.inCoins()),
                        one.inAddress().add(other.inAddress())));
    }
}
