/** The programs Blockbuster brings along and runs as child processes: PostgreSQL and Redis. */
@NullMarked
package blockbuster.app.service;

import org.jspecify.annotations.NullMarked;
