package blockbuster.localnet.rpc;

import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject.MoveObject;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The coins of accounts. */
final class Holdings {
    private static final StructTag ANY_COIN = new StructTag(SuiAddress.FRAMEWORK, "coin", "Coin", List.of());
    private static final int PAGE = 1000;

    private final Ledger ledger;

    Holdings(Ledger ledger) {
        this.ledger = ledger;
    }

    /** All coins of a type, or of every type, in the order of their ids. */
    List<MoveObject> coins(SuiAddress owner, @Nullable TypeTag coin) {
        StructTag type = coin == null ? ANY_COIN : StructTag.coin(coin);
        var coins = new ArrayList<MoveObject>();
        List<MoveObject> page;
        do {
            page = ledger.ownedObjects(
                    owner, type, coins.isEmpty() ? null : coins.getLast().id(), PAGE);
            coins.addAll(page);
        } while (page.size() == PAGE);
        return coins;
    }
}
