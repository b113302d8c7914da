/** Routes, persistent steps and tables of the upload module. */
@NullMarked
package blockbuster.server.upload.internal;

import org.jspecify.annotations.NullMarked;
