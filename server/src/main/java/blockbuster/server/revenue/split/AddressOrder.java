package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import java.util.Comparator;

/** The order of addresses that everybody recomputing a split must use: by their 32 bytes, unsigned. */
public final class AddressOrder {
    /** Fixed-width lower-case hex sorts as the bytes do. */
    public static final Comparator<SuiAddress> BYTEWISE = Comparator.comparing(SuiAddress::toString);

    private AddressOrder() {}
}
