package blockbuster.move;

/** The abilities of a type as the bit set of the binary format: copy 1, drop 2, store 4, key 8. */
public record AbilitySet(int bits) {
    /** All four bits; also the ability of a type parameter's most generous argument. */
    public static final AbilitySet ALL = new AbilitySet(15);

    /** Abilities of integers, booleans and addresses. */
    public static final AbilitySet PRIMITIVE = new AbilitySet(7);

    /** Abilities of references. */
    public static final AbilitySet REFERENCE = new AbilitySet(3);

    /** Abilities of {@code signer}. */
    public static final AbilitySet SIGNER = new AbilitySet(2);

    private static final int COPY = 1;
    private static final int DROP = 2;
    private static final int STORE = 4;
    private static final int KEY = 8;

    /** May be copied. */
    public boolean hasCopy() {
        return (bits & COPY) != 0;
    }

    /** May be dropped. */
    public boolean hasDrop() {
        return (bits & DROP) != 0;
    }

    /** May be stored inside objects. */
    public boolean hasStore() {
        return (bits & STORE) != 0;
    }

    /** Is an object by itself. */
    public boolean hasKey() {
        return (bits & KEY) != 0;
    }

    /** Whether every ability of {@code required} is here. */
    public boolean includes(AbilitySet required) {
        return (bits & required.bits) == required.bits;
    }

    /** What these abilities of a struct ask of its fields: key asks store, the others ask themselves. */
    public AbilitySet requiredOfFields() {
        return new AbilitySet(hasKey() ? (bits & ~KEY) | STORE : bits);
    }

    /** The abilities in both. */
    public AbilitySet intersect(AbilitySet other) {
        return new AbilitySet(bits & other.bits);
    }

    /**
     * What a generic datatype with these declared abilities keeps when an argument has {@code argument}: key asks store of
     * each part, the other abilities ask themselves.
     */
    public AbilitySet limitedBy(AbilitySet argument) {
        int kept = argument.bits & (COPY | DROP | STORE);
        return new AbilitySet(bits & (argument.hasStore() ? kept | KEY : kept));
    }
}
