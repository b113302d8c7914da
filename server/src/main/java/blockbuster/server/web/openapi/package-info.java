/** The API's OpenAPI description, precise enough to generate clients from. */
@NullMarked
package blockbuster.server.web.openapi;

import org.jspecify.annotations.NullMarked;
