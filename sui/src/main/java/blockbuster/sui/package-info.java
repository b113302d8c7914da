/** The owner of Sui's wire types: types, crypto, transactions, gRPC client. */
@NullMarked
package blockbuster.sui;

import org.jspecify.annotations.NullMarked;
