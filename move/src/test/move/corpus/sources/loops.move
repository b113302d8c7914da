/// Loops and named blocks: labels, values that leave them, what happens in the middle of a turn.
module corpus::loops;

const EBounced: u64 = 41;

/// The first pair of different indexes whose values have this sum.
public fun pair_of(values: &vector<u64>, sum: u64): (u64, u64) {
    let mut i = 0;
    let (a, b) = 'outer: loop {
        if (i == values.length()) break 'outer (0, 0);
        let mut j = i + 1;
        while (j < values.length()) {
            if (values[i] + values[j] == sum) break 'outer (i, j);
            j = j + 1;
        };
        i = i + 1;
    };
    (a, b)
}

/// Counts the rows that hold no zero; a row that does is left at once.
public fun full_rows(rows: &vector<vector<u8>>): u64 {
    let mut full = 0;
    let mut row = 0;
    'rows: while (row < rows.length()) {
        let cells = &rows[row];
        row = row + 1;
        let mut at = 0;
        while (at < cells.length()) {
            if (cells[at] == 0) continue 'rows;
            at = at + 1;
        };
        full = full + 1;
    };
    full
}

public fun block(value: u64): u64 {
    let found = 'search: {
        if (value == 0) return 'search 1;
        if (value > 100) return 1000;
        if (value % 2 == 0) return 'search value / 2;
        value * 3
    };
    found + 1
}

/// Five loops in each other, as many as may be.
public fun nest(n: u64): u64 {
    let mut count = 0;
    let mut a = 0;
    while (a < n) {
        let mut b = 0;
        while (b < n) {
            let mut c = 0;
            while (c < n) {
                let mut d = 0;
                while (d < n) {
                    let mut e = 0;
                    while (e < n) {
                        count = count + 1;
                        e = e + 1;
                    };
                    d = d + 1;
                };
                c = c + 1;
            };
            b = b + 1;
        };
        a = a + 1;
    };
    count
}

/// Goes up and down between bounds until a turn fails; where depends on the start.
public fun bounce(start: u64, limit: u8): u8 {
    let mut at = start;
    let mut level = limit;
    loop {
        if (at == 7) abort EBounced;
        if (at % 3 == 0) { level = level - 1; at = at + 4; continue };
        if (at % 3 == 1) { level = level + 1; at = at / (at - 1); continue };
        if (level == 0) return limit;
        at = at - 5;
    }
}

public fun collatz(mut n: u64): u64 {
    let mut steps = 0;
    while (n != 1) {
        n = if (n % 2 == 0) n / 2 else 3 * n + 1;
        steps = steps + 1;
    };
    steps
}

/// Never ends.
public fun spin(): u64 {
    let mut n = 0u64;
    loop { n = (n + 1) % 1000 }
}
