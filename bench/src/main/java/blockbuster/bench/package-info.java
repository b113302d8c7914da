/** Benchmarks of the chain: run by hand, never part of the tests' verdict. */
@NullMarked
package blockbuster.bench;

import org.jspecify.annotations.NullMarked;
