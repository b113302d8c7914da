package blockbuster.localnet;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import org.jspecify.annotations.Nullable;

/**
 * A dynamic field: its {@code Field} object's id, the name, and the value. {@code childId} is the value's own id when the
 * field holds an object that stays visible by its id (then name and value types are those behind the wrapper).
 */
public record DynamicField(
        SuiAddress fieldId,
        LedgerObject.MoveObject field,
        TypeTag nameType,
        Bytes name,
        TypeTag valueType,
        Bytes value,
        @Nullable SuiAddress childId) {}
