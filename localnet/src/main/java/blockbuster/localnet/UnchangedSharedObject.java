package blockbuster.localnet;

import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;

/** A shared object that a transaction only read. */
public record UnchangedSharedObject(SuiAddress id, long version, Digest digest) {}
