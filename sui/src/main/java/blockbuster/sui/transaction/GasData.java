package blockbuster.sui.transaction;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.SuiAddress;
import java.util.List;

/** Who pays for execution, from which coins; price per unit and budget in MIST. No coins: from the address balance. */
public record GasData(List<ObjectRef> payment, SuiAddress owner, long price, long budget) {
    public GasData {
        payment = List.copyOf(payment);
    }

    /** Paid from the owner's SUI address balance; such a transaction needs an {@link Expiration#inEpochs}. */
    public static GasData ofAddress(SuiAddress owner, long price, long budget) {
        return new GasData(List.of(), owner, price, budget);
    }

    /** Whether no coin pays. */
    public boolean fromAddress() {
        return payment.isEmpty();
    }

    static GasData decode(BcsReader reader) {
        return new GasData(reader.vector(ObjectRef::decode), SuiAddress.decode(reader), reader.u64(), reader.u64());
    }

    void encode(BcsWriter writer) {
        owner.encode(writer.vector(payment, (out, coin) -> coin.encode(out)));
        writer.u64(price).u64(budget);
    }
}
