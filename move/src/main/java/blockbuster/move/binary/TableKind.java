package blockbuster.move.binary;

import org.jspecify.annotations.Nullable;

/** The tables of a module. */
enum TableKind {
    MODULE_HANDLES(0x01),
    DATATYPE_HANDLES(0x02),
    FUNCTION_HANDLES(0x03),
    FUNCTION_INSTANTIATIONS(0x04),
    SIGNATURES(0x05),
    CONSTANTS(0x06),
    IDENTIFIERS(0x07),
    ADDRESSES(0x08),
    STRUCT_DEFS(0x0A),
    STRUCT_INSTANTIATIONS(0x0B),
    FUNCTION_DEFS(0x0C),
    FIELD_HANDLES(0x0D),
    FIELD_INSTANTIATIONS(0x0E),
    FRIENDS(0x0F),
    METADATA(0x10),
    ENUM_DEFS(0x11),
    ENUM_INSTANTIATIONS(0x12),
    VARIANT_HANDLES(0x13),
    VARIANT_INSTANTIATIONS(0x14);

    private final int code;

    TableKind(int code) {
        this.code = code;
    }

    static @Nullable TableKind of(int code) {
        for (var kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        return null;
    }

    boolean needsVersion7() {
        return compareTo(METADATA) > 0;
    }
}
