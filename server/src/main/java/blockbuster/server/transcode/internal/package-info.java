@NullMarked
package blockbuster.server.transcode.internal;

import org.jspecify.annotations.NullMarked;
