package blockbuster.move.value;

/**
 * A Move value. Integers, booleans and addresses are immutable and shared; structs, variants and vectors are mutable
 * containers that have exactly one owner, so a copy is always deep.
 */
public sealed interface Value
        permits IntValue, BoolValue, AddressValue, SignerValue, FieldsValue, VectorValue, Reference {}
