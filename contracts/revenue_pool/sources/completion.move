/// How much a watched second counts, by how far the film was watched: a continuous rise from ×1.0 through ×1.25 at half
/// the film to ×1.5 at four fifths, so that no threshold is worth gaming. Pure arithmetic, for anyone to recompute.
module revenue_pool::completion;

const HALF_BPS: u64 = 5_000;
const MOST_BPS: u64 = 8_000;

const START_MULTIPLIER_BPS: u64 = 10_000;
const HALF_MULTIPLIER_BPS: u64 = 12_500;
const MOST_MULTIPLIER_BPS: u64 = 15_000;

/// The multiplier in basis points, rounded down, for a completion in basis points. It is level from four fifths on, so a
/// completion above 10000 counts as all of the film and can't overflow.
public fun multiplier_bps(completion_bps: u64): u64 {
    if (completion_bps <= HALF_BPS) {
        between(completion_bps, 0, START_MULTIPLIER_BPS, HALF_BPS, HALF_MULTIPLIER_BPS)
    } else if (completion_bps <= MOST_BPS) {
        between(completion_bps, HALF_BPS, HALF_MULTIPLIER_BPS, MOST_BPS, MOST_MULTIPLIER_BPS)
    } else {
        MOST_MULTIPLIER_BPS
    }
}

/// The line through `(x0, y0)` and `(x1, y1)` at `x`, rounded down.
fun between(x: u64, x0: u64, y0: u64, x1: u64, y1: u64): u64 {
    y0 + (x - x0) * (y1 - y0) / (x1 - x0)
}
