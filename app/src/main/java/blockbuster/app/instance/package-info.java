/** What one installation keeps on disk: its folders, its lock, its secrets, its place in the list of running ones. */
@NullMarked
package blockbuster.app.instance;

import org.jspecify.annotations.NullMarked;
