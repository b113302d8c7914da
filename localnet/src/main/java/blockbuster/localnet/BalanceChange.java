package blockbuster.localnet;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.math.BigInteger;

/** What an account gained, or lost, of one coin in a transaction, gas included; in base units. */
public record BalanceChange(SuiAddress address, TypeTag coinType, BigInteger amount) {}
