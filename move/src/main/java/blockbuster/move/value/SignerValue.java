package blockbuster.move.value;

import blockbuster.move.AccountAddress;

/** A signer; only the test runner makes one. */
public record SignerValue(AccountAddress address) implements Value {}
