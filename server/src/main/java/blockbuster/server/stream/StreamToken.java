package blockbuster.server.stream;

import blockbuster.sui.SuiAddress;
import java.util.UUID;

/** What a streaming URL's token names: the session, its title, and the highest rendition allowed. */
record StreamToken(UUID sessionId, SuiAddress contentId, int maxHeight) {}
