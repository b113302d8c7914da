package blockbuster.server.content;

import java.util.Optional;

/** What a reader of the shelf asks for: which titles, in which order, and which page of them. */
record ShelfQuery(ContentFilter filter, ContentSort sort, int limit, Optional<String> cursor) {}
