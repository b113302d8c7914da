package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.time.Instant;

/** An address became a creator. */
public record UploaderRegistered(
        EventPosition position, SuiAddress account, SuiAddress uploader, String name, Instant registeredAt)
        implements ChainEvent {}
