package blockbuster.server.stream;

import java.util.NavigableSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The requests of each session that wait for a key. Only the newest may take from the session's bucket: after a seek the
 * older ones wait for film that nobody will see, and a closed connection is not noticed while it waits.
 */
final class KeyQueue {

    private final AtomicLong tickets = new AtomicLong();
    private final ConcurrentMap<UUID, NavigableSet<Long>> waiting = new ConcurrentHashMap<>();

    /** A request's place among those of its session; closed when it is answered. */
    final class Place implements AutoCloseable {

        private final UUID session;
        private final long ticket;

        private Place(UUID session, long ticket) {
            this.session = session;
            this.ticket = ticket;
        }

        boolean isNewest() {
            var places = waiting.get(session);
            return places == null || places.higher(ticket) == null;
        }

        @Override
        public void close() {
            waiting.computeIfPresent(session, (id, places) -> {
                places.remove(ticket);
                return places.isEmpty() ? null : places;
            });
        }
    }

    Place join(UUID session) {
        long ticket = tickets.incrementAndGet();
        waiting.compute(session, (id, places) -> {
            var all = places == null ? new ConcurrentSkipListSet<Long>() : places;
            all.add(ticket);
            return all;
        });
        return new Place(session, ticket);
    }
}
