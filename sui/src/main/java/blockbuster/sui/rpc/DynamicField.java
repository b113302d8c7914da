package blockbuster.sui.rpc;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an object's dynamic fields.
 *
 * @param fieldId the object that holds name and value
 * @param name BCS of the name
 * @param valueType of the value, or of the object that is the value
 * @param childId the object that is the value, for dynamic object fields
 */
public record DynamicField(
        SuiAddress fieldId,
        TypeTag nameType,
        Bytes name,
        TypeTag valueType,
        @Nullable SuiAddress childId) {}
