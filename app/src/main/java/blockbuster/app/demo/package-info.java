/** A film's whole life, acted out over the platform's public interfaces alone: HTTP, HLS and the chain. */
@NullMarked
package blockbuster.app.demo;

import org.jspecify.annotations.NullMarked;
