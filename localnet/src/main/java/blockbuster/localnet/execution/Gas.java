package blockbuster.localnet.execution;

import blockbuster.localnet.GasUsed;

/** Prices: computation is rounded up, storage is a deposit of which 99 % comes back. */
public final class Gas {
    /** The least computation that a transaction pays, in units. */
    public static final long MIN_UNITS = 1_000;

    /** The most computation that a transaction may use, in units. */
    public static final long MAX_UNITS = 5_000_000;

    /** The most that a transaction may offer to pay, in MIST. */
    public static final long MAX_BUDGET = 50_000_000_000_000L;

    /** The highest price of a unit, in MIST. */
    public static final long MAX_PRICE = 50_000_000_000L;

    private static final long UNITS_PER_BYTE = 100;
    private static final long MIST_PER_STORAGE_UNIT = 76;
    private static final long REBATE_BASIS_POINTS = 9_900;
    private static final long ALL_BASIS_POINTS = 10_000;

    private Gas() {}

    /** The units that {@code used} ones are charged as: of the digits after the first, half become zeros, rounding up. */
    static long rounded(long used) {
        long step = 1;
        for (long rest = used; rest >= 100; rest /= 100) {
            step *= 10;
        }
        return Math.clamp(Math.ceilDiv(used, step) * step, MIN_UNITS, MAX_UNITS);
    }

    /** The deposit for an object of this size, in MIST. */
    static long deposit(int bytes) {
        return bytes * UNITS_PER_BYTE * MIST_PER_STORAGE_UNIT;
    }

    /** The cost of computation and of replacing deposits of {@code released} MIST by {@code taken} MIST. Half a MIST rounds up. */
    static GasUsed used(long computation, long taken, long released) {
        long rebate = released / ALL_BASIS_POINTS * REBATE_BASIS_POINTS
                + (released % ALL_BASIS_POINTS * REBATE_BASIS_POINTS + ALL_BASIS_POINTS / 2) / ALL_BASIS_POINTS;
        return new GasUsed(computation, taken, rebate, released - rebate);
    }
}
