/** What viewers and the platform sign about a play: canonical texts, their keys and signatures, and how anyone checks them. */
@NullMarked
package blockbuster.receipts;

import org.jspecify.annotations.NullMarked;
