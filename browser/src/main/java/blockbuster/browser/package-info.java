/** Chromium for tests and measurements. */
@NullMarked
package blockbuster.browser;

import org.jspecify.annotations.NullMarked;
