package blockbuster.move.value;

import blockbuster.move.AccountAddress;

/** An address. */
public record AddressValue(AccountAddress address) implements Value {}
