package blockbuster.sui.contract.objects;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SuiObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may act for a package.
 *
 * @param admin the one admin capability in force
 * @param offeredTo who may accept the administration, if somebody may
 * @param operatives the operative capabilities in force
 */
public record Authority(
        SuiAddress id,
        long version,
        SuiAddress admin,
        @Nullable SuiAddress offeredTo,
        List<SuiAddress> operatives) {
    public Authority {
        operatives = List.copyOf(operatives);
    }

    public static Authority of(SuiObject object) {
        return object.decode(Authority::decode);
    }

    private static Authority decode(BcsReader reader) {
        return new Authority(
                SuiAddress.decode(reader),
                reader.u64(),
                SuiAddress.decode(reader),
                reader.option(SuiAddress::decode),
                reader.vector(SuiAddress::decode));
    }
}
