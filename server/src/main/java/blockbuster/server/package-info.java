/** The platform's services. */
@NullMarked
package blockbuster.server;

import org.jspecify.annotations.NullMarked;
