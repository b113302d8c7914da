package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.time.Instant;

/** A creator's registration on chain. */
public record UploaderAccount(SuiAddress id, SuiAddress owner, String name, Instant registeredAt) {}
