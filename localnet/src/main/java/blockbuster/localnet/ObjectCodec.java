package blockbuster.localnet;

import static java.util.Comparator.naturalOrder;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.localnet.LedgerObject.Dependency;
import blockbuster.localnet.LedgerObject.TypeOrigin;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Objects in BCS, as nodes hash and store them; types that occur often have short forms. */
final class ObjectCodec {
    private static final StructTag GAS_COIN = StructTag.coin(StructTag.SUI);
    private static final StructTag STAKED_SUI =
            new StructTag(SuiAddress.ofSmall(3), "staking_pool", "StakedSui", List.of());

    private static final StructTag SUI_SUM = Accumulator.fieldType(Accumulator.balance(StructTag.SUI));

    /** BCS sorts maps by the keys' bytes, and those of a text start with its length. */
    private static final Comparator<Map.Entry<String, Bytes>> MAP_ORDER = Comparator.comparing(
            Map.Entry::getKey, Comparator.comparingInt(String::length).thenComparing(naturalOrder()));

    private ObjectCodec() {}

    static void write(LedgerObject object, BcsWriter out) {
        switch (object) {
            case LedgerObject.MoveObject move -> writeMove(move, out.uleb128(0));
            case LedgerObject.MovePackage pack -> writePackage(pack, out.uleb128(1));
        }
        object.owner().encode(out);
        object.previousTransaction().encode(out);
        out.u64(object.storageRebate());
    }

    private static void writeMove(LedgerObject.MoveObject move, BcsWriter out) {
        writeType(move.type(), out);
        out.bool(move.publicTransfer()).u64(move.version());
        move.contents().encode(out);
    }

    static int typeBytes(StructTag type) {
        var out = new BcsWriter();
        writeType(type, out);
        return out.toByteArray().length;
    }

    private static void writeType(StructTag type, BcsWriter out) {
        int kind = kindOf(type);
        out.uleb128(kind);
        switch (kind) {
            case 0 -> type.encodeStruct(out);
            case 3 -> type.typeArguments().getFirst().encode(out);
            case 5 -> summedCoin(type).orElseThrow().encode(out);
            default -> {}
        }
    }

    /** Frequent types have a number, before their arguments if they have any. */
    private static int kindOf(StructTag type) {
        if (type.equals(GAS_COIN)) {
            return 1;
        }
        if (type.equals(STAKED_SUI)) {
            return 2;
        }
        if (type.isCoin()) {
            return 3;
        }
        if (type.equals(SUI_SUM)) {
            return 4;
        }
        return summedCoin(type).isPresent() ? 5 : 0;
    }

    private static Optional<TypeTag> summedCoin(StructTag type) {
        return Accumulator.summedType(type).flatMap(Accumulator::coinType);
    }

    private static void writePackage(LedgerObject.MovePackage pack, BcsWriter out) {
        pack.id().encode(out);
        out.u64(pack.version());
        var modules = new ArrayList<>(pack.modules().entrySet());
        modules.sort(MAP_ORDER);
        out.vector(modules, (to, entry) -> entry.getValue().encode(to.string(entry.getKey())));
        out.vector(
                pack.typeOrigins(),
                (to, origin) ->
                        origin.packageId().encode(to.string(origin.module()).string(origin.datatype())));
        out.vector(pack.linkage().entrySet(), (to, entry) -> {
            entry.getKey().encode(to);
            entry.getValue().storageId().encode(to);
            to.u64(entry.getValue().version());
        });
    }

    static LedgerObject read(BcsReader in) {
        return switch (in.uleb128()) {
            case 0 -> {
                var type = readType(in);
                yield new LedgerObject.MoveObject(
                        type, in.bool(), in.u64(), readContents(in), Owner.decode(in), Digest.decode(in), in.u64());
            }
            case 1 -> readPackage(in);
            default -> throw new BcsException("unknown kind of object");
        };
    }

    /** A type has one form: the shortest. */
    private static StructTag readType(BcsReader in) {
        int kind = in.uleb128();
        var type = switch (kind) {
            case 0 -> StructTag.decodeStruct(in);
            case 1 -> GAS_COIN;
            case 2 -> STAKED_SUI;
            case 3 -> StructTag.coin(TypeTag.decode(in));
            case 4 -> SUI_SUM;
            case 5 -> Accumulator.fieldType(Accumulator.balance(TypeTag.decode(in)));
            default -> throw new BcsException("unknown kind of object type");
        };
        require(kind == kindOf(type), type + " has a shorter form");
        return type;
    }

    private static Bytes readContents(BcsReader in) {
        var contents = Bytes.decode(in);
        require(contents.size() >= SuiAddress.LENGTH, "an object starts with its id");
        return contents;
    }

    private static LedgerObject readPackage(BcsReader in) {
        var id = SuiAddress.decode(in);
        long version = in.u64();
        var modules = readModules(in);
        var origins = in.vector(it -> new TypeOrigin(it.string(), it.string(), SuiAddress.decode(it)));
        var linkage = readLinkage(in);
        require(Owner.decode(in) instanceof Owner.Immutable, "nobody owns a package");
        return new LedgerObject.MovePackage(id, version, modules, origins, linkage, Digest.decode(in), in.u64());
    }

    private static SortedMap<String, Bytes> readModules(BcsReader in) {
        var modules = in.vector(it -> Map.entry(it.string(), Bytes.decode(it)));
        requireOrder(modules, MAP_ORDER);
        return asMap(modules);
    }

    private static SortedMap<SuiAddress, Dependency> readLinkage(BcsReader in) {
        var linkage =
                in.vector(it -> Map.entry(SuiAddress.decode(it), new Dependency(SuiAddress.decode(it), it.u64())));
        requireOrder(linkage, Map.Entry.comparingByKey());
        return asMap(linkage);
    }

    private static <E> void requireOrder(List<E> entries, Comparator<E> order) {
        for (int i = 1; i < entries.size(); i++) {
            require(order.compare(entries.get(i - 1), entries.get(i)) < 0, "a map's keys are out of order");
        }
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> asMap(List<Map.Entry<K, V>> entries) {
        var map = new TreeMap<K, V>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new BcsException(message);
        }
    }
}
