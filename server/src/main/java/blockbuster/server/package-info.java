/** The platform's services: one Spring application, one module per direct sub-package. */
@NullMarked
package blockbuster.server;

import org.jspecify.annotations.NullMarked;
