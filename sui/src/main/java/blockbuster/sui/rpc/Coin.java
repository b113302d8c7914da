package blockbuster.sui.rpc;

import blockbuster.sui.ObjectRef;

/** A coin object with its balance in base units. */
public record Coin(ObjectRef ref, long balance) {}
