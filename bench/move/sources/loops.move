/// Plain loops over what programs spend their time with: integers, vectors, fields and calls.
module bench::loops;

public struct Pair has copy, drop {
    left: u64,
    right: u64,
}

public fun integers(rounds: u64): u64 {
    let mut sum = 0u64;
    let mut i = 0;
    while (i < rounds) {
        sum = (sum ^ i) + (i % 7);
        i = i + 1;
    };
    sum
}

public fun vectors(rounds: u64): u64 {
    let mut numbers = vector[3u64, 1, 4, 1, 5, 9, 2, 6];
    let mut i = 0;
    while (i < rounds) {
        let place = i % 8;
        let number = &mut numbers[place];
        *number = *number % 1_000_003 + i;
        i = i + 1;
    };
    numbers[0]
}

public fun calls(rounds: u64): u64 {
    let mut pair = Pair { left: 1, right: 2 };
    let mut i = 0;
    while (i < rounds) {
        swap(&mut pair);
        i = i + 1;
    };
    pair.left
}

fun swap(pair: &mut Pair) {
    let left = pair.left;
    pair.left = pair.right;
    pair.right = left;
}
