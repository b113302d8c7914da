/// What the modules of the integer types share.
module std::macros;

/// The square root, rounded down, by halving the range in which it lies; `$U` is the next wider type.
public macro fun num_sqrt<$T, $U>($x: $T, $bits: u8): $T {
    let x = $x as $U;
    let (mut low, mut high) = (0, (1: $U) << ($bits / 2));
    while (low + 1 < high) {
        let middle = (low + high) / 2;
        if (middle * middle <= x) low = middle else high = middle;
    };
    low as $T
}

public macro fun range_do<$T, $R: drop>($start: $T, $stop: $T, $f: |$T| -> $R) {
    let mut i = $start;
    let stop = $stop;
    while (i < stop) {
        $f(i);
        i = i + 1;
    }
}

/// Never counts past `$stop`, which may be the type's greatest value.
public macro fun range_do_eq<$T, $R: drop>($start: $T, $stop: $T, $f: |$T| -> $R) {
    let mut i = $start;
    let stop = $stop;
    let mut more = i <= stop;
    while (more) {
        $f(i);
        if (i < stop) i = i + 1 else more = false;
    }
}
