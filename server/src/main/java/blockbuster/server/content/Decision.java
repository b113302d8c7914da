package blockbuster.server.content;

import java.time.Instant;

/**
 * What a moderator decided about a title.
 *
 * @param decision what the title became: approved, rejected or taken down
 * @param reason empty for an approval
 * @param transaction digest in base58: the proof on chain
 */
record Decision(
        String contentId,
        String title,
        ContentSummary.Uploader uploader,
        ContentStatus decision,
        String reason,
        String moderator,
        Instant decidedAt,
        String transaction) {}
