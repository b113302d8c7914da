package blockbuster.app.testing;

/**
 * How many tests ran and how they ended; a skipped test counts as neither.
 *
 * @param passed tests that ran and succeeded
 * @param failed tests that failed or ended with an error
 */
public record TestTally(int passed, int failed) {

    static final TestTally NONE = new TestTally(0, 0);

    TestTally plus(TestTally other) {
        return new TestTally(passed + other.passed, failed + other.failed);
    }

    /** A run counts as good only if something ran and nothing failed. */
    public boolean isGood() {
        return passed > 0 && failed == 0;
    }

    @Override
    public String toString() {
        return passed + " passed, " + failed + " failed";
    }
}
