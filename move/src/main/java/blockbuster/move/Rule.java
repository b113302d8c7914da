package blockbuster.move;

/** The rules that a module must keep by itself, in the order in which they are checked. */
public enum Rule {
    /** The bytes are a module in a known version of the format. */
    FORMAT,
    /** Every index points into its table; code does not run off its end. */
    BOUNDS,
    /** Sizes and counts stay within the network's limits. */
    LIMIT,
    /** No table holds an entry twice, and what the module declares as its own is defined once. */
    DUPLICATE,
    /** References stand only on the outside of types; type arguments have the abilities asked of them. */
    SIGNATURE,
    /** Fields allow the abilities of their struct or enum. */
    FIELD_ABILITY,
    /** A phantom type parameter stands only in phantom positions. */
    PHANTOM,
    /** No type contains itself. */
    RECURSIVE_TYPE,
    /** No function calls itself with ever larger type arguments. */
    INSTANTIATION_LOOP,
    /** Constants have a type that constants may have, and are its canonical bytes. */
    CONSTANT,
    /** Friends are other modules of the same address. */
    FRIEND,
    /** Generic instructions have generic operands, plain ones plain. */
    CONSISTENCY,
    /** Loops have one entry; every jump table is used. */
    CONTROL_FLOW,
    /** Each block leaves the operand stack as it found it. */
    STACK,
    /** Operands have the types and abilities that their instructions ask. */
    TYPE,
    /** Locals are read only where they have a value, and no value without drop is lost. */
    LOCAL,
    /** No reference outlives what it points to, and none that may write has an alias. */
    REFERENCE
}
