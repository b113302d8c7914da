package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;

/** Short addresses for tests. */
public final class Addresses {
    private Addresses() {}

    public static SuiAddress address(int number) {
        return SuiAddress.parse("0x" + Integer.toHexString(number));
    }
}
