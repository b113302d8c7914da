/// A fixed number of bits.
module std::bit_vector;

/// The index is past the end.
const EIndex: u64 = 0x20000;
/// A bit vector has 1 to 1023 bits.
const ELength: u64 = 0x20001;

const MAX_SIZE: u64 = 1024;

public struct BitVector has copy, drop, store {
    length: u64,
    bit_field: vector<bool>,
}

public fun new(length: u64): BitVector {
    assert!(length > 0 && length < MAX_SIZE, ELength);
    BitVector { length, bit_field: vector::tabulate!(length, |_| false) }
}

public fun set(bitvector: &mut BitVector, bit_index: u64) {
    bitvector.write(bit_index, true)
}

public fun unset(bitvector: &mut BitVector, bit_index: u64) {
    bitvector.write(bit_index, false)
}

/// Moves each bit to the index that is lower by `amount`; what comes in is not set.
public fun shift_left(bitvector: &mut BitVector, amount: u64) {
    let n = bitvector.length;
    n.do!(|i| {
        let bit = amount < n - i && bitvector.bit_field[i + amount];
        bitvector.write(i, bit)
    })
}

public fun is_index_set(bitvector: &BitVector, bit_index: u64): bool {
    assert!(bit_index < bitvector.length(), EIndex);
    bitvector.bit_field[bit_index]
}

public fun length(bitvector: &BitVector): u64 {
    bitvector.bit_field.length()
}

/// How many bits in a row are set, from `start_index` on.
public fun longest_set_sequence_starting_at(bitvector: &BitVector, start_index: u64): u64 {
    assert!(start_index < bitvector.length, EIndex);
    let mut end = start_index;
    while (end < bitvector.length && bitvector.bit_field[end]) end = end + 1;
    end - start_index
}

fun write(bitvector: &mut BitVector, bit_index: u64, bit: bool) {
    assert!(bit_index < bitvector.length(), EIndex);
    *&mut bitvector.bit_field[bit_index] = bit;
}
