package blockbuster.edge;

import blockbuster.walrus.BlobId;

/** Where segments come from on a miss; blocks. {@code WalrusClient::readRange} in production. */
interface Origin {

    byte[] read(BlobId blob, long from, int length);
}
