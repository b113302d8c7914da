package blockbuster.localnet;

import blockbuster.sui.TypeTag;
import java.math.BigInteger;

/** What an account has of one coin, in base units: in coin objects, and without any as its address balance. */
public record Holding(TypeTag coinType, BigInteger inCoins, BigInteger inAddress) {
    /** Both together. */
    public BigInteger total() {
        return inCoins.add(inAddress);
    }
}
