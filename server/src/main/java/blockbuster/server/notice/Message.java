package blockbuster.server.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A message on its way.
 *
 * @param id the same at every attempt
 * @param target to whom, in the channel's own terms
 * @param attempt counts from 1
 */
public record Message(UUID id, String target, String body, int attempt, Instant createdAt) {}
