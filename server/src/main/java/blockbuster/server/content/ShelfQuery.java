package blockbuster.server.content;

import java.util.Optional;

/** What a reader of the shelf asks for. A search without a sort order is sorted by relevance. */
record ShelfQuery(
        Optional<String> query,
        Optional<String> genre,
        Optional<String> language,
        ContentSort sort,
        int limit,
        Optional<String> cursor) {}
