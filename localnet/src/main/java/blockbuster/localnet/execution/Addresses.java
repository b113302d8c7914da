package blockbuster.localnet.execution;

import blockbuster.move.AccountAddress;
import blockbuster.move.ModuleId;
import blockbuster.sui.SuiAddress;

/** Between the wire's addresses and the machine's. */
public final class Addresses {
    /** {@code 0x1}. */
    static final AccountAddress STD = AccountAddress.of(1);

    /** {@code 0x2}. */
    static final AccountAddress FRAMEWORK = AccountAddress.of(2);

    private Addresses() {}

    /** The wire's form. */
    public static SuiAddress sui(AccountAddress address) {
        return SuiAddress.of(address.toBytes());
    }

    /** The machine's form. */
    public static AccountAddress move(SuiAddress address) {
        return AccountAddress.of(address.toByteArray());
    }

    static ModuleId std(String module) {
        return new ModuleId(STD, module);
    }

    static ModuleId framework(String module) {
        return new ModuleId(FRAMEWORK, module);
    }
}
