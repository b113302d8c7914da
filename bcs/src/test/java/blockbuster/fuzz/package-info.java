/** Runs coverage-guided fuzzers as tests; other modules use it from the test jar. */
@NullMarked
package blockbuster.fuzz;

import org.jspecify.annotations.NullMarked;
