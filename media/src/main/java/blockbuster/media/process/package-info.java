/** Child processes that are bounded in time and output and never outlive the JVM. */
@NullMarked
package blockbuster.media.process;

import org.jspecify.annotations.NullMarked;
