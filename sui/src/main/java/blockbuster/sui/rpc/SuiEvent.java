package blockbuster.sui.rpc;

import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;

/**
 * An event that a transaction emitted.
 *
 * @param packageId of the called module, with {@code module}
 * @param contents BCS of the event's struct
 */
public record SuiEvent(SuiAddress packageId, String module, SuiAddress sender, StructTag type, Bytes contents) {}
