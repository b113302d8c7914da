package blockbuster.localnet.execution;

import static blockbuster.localnet.execution.Addresses.FRAMEWORK;
import static blockbuster.localnet.execution.Addresses.STD;

import blockbuster.localnet.ExecutionFailure.ArgumentErrorKind;
import blockbuster.move.AccountAddress;
import blockbuster.move.ValueFormatException;
import blockbuster.move.runtime.Type;
import blockbuster.move.runtime.ValueDecoder;
import blockbuster.move.value.ByteVector;
import blockbuster.move.value.ListVector;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.sui.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Values given as plain bytes: only types that stand for nothing but themselves may be made so. */
final class PureValues {
    private PureValues() {}

    /** The value of {@code type} in {@code bytes}; {@code argument} is the position that a refusal names. */
    static Value read(Bytes bytes, Type type, int argument) {
        if (!isPure(type)) {
            throw ExecutionFailedException.argument(argument, ArgumentErrorKind.INVALID_USAGE_OF_PURE_ARGUMENT);
        }
        try {
            var value = ValueDecoder.decode(bytes.toArray(), type);
            if (isValid(value, type)) {
                return value;
            }
        } catch (ValueFormatException e) {
            // told below, as any other wrong bytes
        }
        throw ExecutionFailedException.argument(argument, ArgumentErrorKind.INVALID_BCS_BYTES);
    }

    private static boolean isPure(Type type) {
        return switch (type) {
            case Type.Simple simple -> simple != Type.Simple.SIGNER;
            case Type.Int _ -> true;
            case Type.Vector(var element) -> isPure(element);
            case Type.Instance instance -> isPureStruct(instance);
            case Type.Ref _, Type.Parameter _ -> false;
        };
    }

    private static boolean isPureStruct(Type.Instance type) {
        return isString(type)
                || isAscii(type)
                || is(type, FRAMEWORK, "object", "ID")
                || (is(type, STD, "option", "Option") && isPure(type.arguments().getFirst()));
    }

    private static boolean isString(Type.Instance type) {
        return is(type, STD, "string", "String");
    }

    private static boolean isAscii(Type.Instance type) {
        return is(type, STD, "ascii", "String");
    }

    static boolean is(Type.Instance type, AccountAddress address, String module, String name) {
        var datatype = type.datatype();
        return datatype.name().equals(name)
                && datatype.module().name().equals(module)
                && datatype.module().address().equals(address);
    }

    /** Whether texts inside hold what their types promise. */
    private static boolean isValid(Value value, Type type) {
        return switch (type) {
            case Type.Vector(var element) ->
                !(value instanceof ListVector list)
                        || list.elements().stream().allMatch(part -> isValid(part, element));
            case Type.Instance instance -> isValidStruct((StructValue) value, instance);
            case Type.Simple _, Type.Int _, Type.Ref _, Type.Parameter _ -> true;
        };
    }

    private static boolean isValidStruct(StructValue value, Type.Instance type) {
        if (isString(type)) {
            return isUtf8(((ByteVector) value.get(0)).toBytes());
        }
        if (isAscii(type)) {
            return isAsciiText(((ByteVector) value.get(0)).toBytes());
        }
        return !is(type, STD, "option", "Option") || isValidOption(value, type);
    }

    private static boolean isValidOption(StructValue option, Type.Instance type) {
        var element = type.arguments().getFirst();
        return switch (option.get(0)) {
            case ByteVector bytes -> bytes.size() <= 1;
            case ListVector list -> list.size() <= 1 && isValid(list, new Type.Vector(element));
            default -> false;
        };
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isAsciiText(byte[] text) {
        for (byte character : text) {
            if (character < 0) {
                return false;
            }
        }
        return true;
    }
}
