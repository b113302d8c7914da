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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

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
        if (type.equals(GAS_COIN)) {
            out.uleb128(1);
        } else if (type.equals(STAKED_SUI)) {
            out.uleb128(2);
        } else if (type.isCoin()) {
            type.typeArguments().getFirst().encode(out.uleb128(3));
        } else if (type.equals(SUI_SUM)) {
            out.uleb128(4);
        } else {
            writeLongType(type, out);
        }
    }

    private static void writeLongType(StructTag type, BcsWriter out) {
        Accumulator.summedType(type)
                .flatMap(Accumulator::coinType)
                .ifPresentOrElse(coin -> coin.encode(out.uleb128(5)), () -> type.encodeStruct(out.uleb128(0)));
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
                        type, in.bool(), in.u64(), Bytes.decode(in), Owner.decode(in), Digest.decode(in), in.u64());
            }
            case 1 -> readPackage(in);
            default -> throw new BcsException("unknown kind of object");
        };
    }

    private static StructTag readType(BcsReader in) {
        return switch (in.uleb128()) {
            case 0 -> StructTag.decodeStruct(in);
            case 1 -> GAS_COIN;
            case 2 -> STAKED_SUI;
            case 3 -> StructTag.coin(TypeTag.decode(in));
            case 4 -> SUI_SUM;
            case 5 -> Accumulator.fieldType(Accumulator.balance(TypeTag.decode(in)));
            default -> throw new BcsException("unknown kind of object type");
        };
    }

    private static LedgerObject readPackage(BcsReader in) {
        var id = SuiAddress.decode(in);
        long version = in.u64();
        var modules = readMap(in, BcsReader::string, Bytes::decode);
        var origins = in.vector(it -> new TypeOrigin(it.string(), it.string(), SuiAddress.decode(it)));
        var linkage = readMap(in, SuiAddress::decode, it -> new Dependency(SuiAddress.decode(it), it.u64()));
        Owner.decode(in);
        return new LedgerObject.MovePackage(id, version, modules, origins, linkage, Digest.decode(in), in.u64());
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> readMap(
            BcsReader in, Function<BcsReader, K> key, Function<BcsReader, V> value) {
        var map = new TreeMap<K, V>();
        int size = in.uleb128();
        for (int i = 0; i < size; i++) {
            map.put(key.apply(in), value.apply(in));
        }
        return map;
    }
}
