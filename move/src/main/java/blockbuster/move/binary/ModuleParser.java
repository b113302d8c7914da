package blockbuster.move.binary;

import blockbuster.move.AbilitySet;
import blockbuster.move.AccountAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the header, the table directory and each table. Memory stays proportional to the input. */
final class ModuleParser {
    private static final int MAGIC = 0xA11CEB0B;
    private static final int MAX_TABLES = 19;
    /** The high byte of a version 7 header names the flavour of the format. */
    private static final int FLAVOUR = 0x0500_0000;

    private final BinaryCursor header;
    private final Map<TableKind, BinaryCursor> tables = new EnumMap<>(TableKind.class);
    private final TokenParser tokens = new TokenParser();
    private int version;

    ModuleParser(byte[] bytes) {
        this.header = new BinaryCursor(bytes, 0, bytes.length);
    }

    CompiledModule parse() {
        readVersion();
        readDirectory();
        int addressesAt = table(TableKind.ADDRESSES).position();
        var functions = new FunctionParser(version);
        return new CompiledModule(
                version,
                readSelf(),
                all(TableKind.MODULE_HANDLES, this::moduleHandle),
                all(TableKind.DATATYPE_HANDLES, this::datatypeHandle),
                all(TableKind.FUNCTION_HANDLES, this::functionHandle),
                all(TableKind.FUNCTION_INSTANTIATIONS, this::instantiation),
                all(TableKind.SIGNATURES, in -> in.list(() -> tokens.read(in))),
                all(TableKind.CONSTANTS, in -> new Constant(tokens.read(in), in.bytes(in.uleb()))),
                all(TableKind.IDENTIFIERS, this::identifier),
                all(TableKind.ADDRESSES, in -> AccountAddress.of(in.bytes(AccountAddress.LENGTH))),
                addressesAt,
                all(TableKind.FRIENDS, this::moduleHandle),
                all(TableKind.STRUCT_DEFS, this::structDef),
                all(TableKind.STRUCT_INSTANTIATIONS, this::instantiation),
                all(TableKind.FUNCTION_DEFS, functions::read),
                all(TableKind.FIELD_HANDLES, in -> new FieldHandle(in.index(), in.index())),
                all(TableKind.FIELD_INSTANTIATIONS, this::instantiation),
                all(TableKind.ENUM_DEFS, this::enumDef),
                all(TableKind.ENUM_INSTANTIATIONS, this::instantiation),
                all(TableKind.VARIANT_HANDLES, this::variantHandle),
                all(TableKind.VARIANT_INSTANTIATIONS, this::variantHandle));
    }

    private void readVersion() {
        int magic = header.littleEndian(4).intValue();
        if (Integer.reverseBytes(magic) != MAGIC) {
            throw header.malformed("does not start as a publishable Move module");
        }
        int word = header.littleEndian(4).intValue();
        version = word == (7 | FLAVOUR) ? 7 : word;
        if (version != 6 && version != 7) {
            throw header.malformed("bytecode version " + Integer.toHexString(word) + " is not supported");
        }
    }

    private record Entry(TableKind kind, long offset, long length) {}

    private void readDirectory() {
        int count = header.u8();
        if (count > MAX_TABLES) {
            throw header.malformed("too many tables");
        }
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            entries.add(new Entry(readKind(), header.uleb(), header.uleb()));
        }
        long covered = 0;
        for (var entry : entries.stream()
                .sorted((a, b) -> Long.compare(a.offset, b.offset))
                .toList()) {
            if (entry.offset != covered || entry.length == 0) {
                throw header.malformed("tables overlap or leave a gap");
            }
            covered += entry.length;
            if (tables.put(entry.kind, header.slice(entry.offset, entry.length)) != null) {
                throw header.malformed("table " + entry.kind + " occurs twice");
            }
        }
        header.skip(covered);
    }

    private TableKind readKind() {
        var kind = TableKind.of(header.u8());
        if (kind == null || (kind.needsVersion7() && version < 7)) {
            throw header.malformed("unknown table");
        }
        return kind;
    }

    private int readSelf() {
        int self = header.index();
        if (header.hasMore()) {
            throw header.malformed("bytes after the end");
        }
        return self;
    }

    private BinaryCursor table(TableKind kind) {
        var table = tables.get(kind);
        return table == null ? header.slice(0, 0) : table;
    }

    private <T> List<T> all(TableKind kind, Function<BinaryCursor, T> entry) {
        var in = table(kind);
        var entries = new ArrayList<T>();
        while (in.hasMore()) {
            entries.add(entry.apply(in));
        }
        return List.copyOf(entries);
    }

    private ModuleHandle moduleHandle(BinaryCursor in) {
        return new ModuleHandle(in.index(), in.index());
    }

    private Instantiation instantiation(BinaryCursor in) {
        return new Instantiation(in.index(), in.index());
    }

    private VariantHandle variantHandle(BinaryCursor in) {
        return new VariantHandle(in.index(), in.index());
    }

    private DatatypeHandle datatypeHandle(BinaryCursor in) {
        return new DatatypeHandle(in.index(), in.index(), abilities(in), in.list(() -> typeParameter(in)));
    }

    private DatatypeHandle.TypeParameter typeParameter(BinaryCursor in) {
        return new DatatypeHandle.TypeParameter(abilities(in), flag(in));
    }

    private FunctionHandle functionHandle(BinaryCursor in) {
        return new FunctionHandle(in.index(), in.index(), in.index(), in.index(), in.list(() -> abilities(in)));
    }

    private static AbilitySet abilities(BinaryCursor in) {
        long bits = in.uleb();
        if (bits > AbilitySet.ALL.bits()) {
            throw in.malformed("unknown ability");
        }
        return new AbilitySet((int) bits);
    }

    private static boolean flag(BinaryCursor in) {
        int value = in.u8();
        if (value > 1) {
            throw in.malformed("not a boolean");
        }
        return value == 1;
    }

    private String identifier(BinaryCursor in) {
        var name = in.utf8();
        boolean letters = name.chars().allMatch(c -> c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
        boolean self = name.equals("<SELF>");
        if (name.isEmpty() || !(letters || self) || Character.isDigit(name.charAt(0)) || name.equals("_")) {
            throw in.malformed("not an identifier");
        }
        return name;
    }

    private StructDef structDef(BinaryCursor in) {
        int handle = in.index();
        return switch (in.u8()) {
            case 1 -> new StructDef(handle, false, List.of());
            case 2 -> new StructDef(handle, true, fields(in));
            default -> throw in.malformed("unknown kind of struct");
        };
    }

    private EnumDef enumDef(BinaryCursor in) {
        int handle = in.index();
        if (in.u8() != 2) {
            throw in.malformed("unknown kind of enum");
        }
        Supplier<EnumDef.Variant> variant = () -> new EnumDef.Variant(in.index(), fields(in));
        return new EnumDef(handle, in.list(variant));
    }

    private List<Field> fields(BinaryCursor in) {
        return in.list(() -> new Field(in.index(), tokens.read(in)));
    }
}
