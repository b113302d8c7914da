package blockbuster.server.stream;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Remembers the settlements and the ends that were committed. */
@Component
class SettledStreams {

    private final Queue<StreamSettled> all = new ConcurrentLinkedQueue<>();
    private final Queue<StreamFinished> finished = new ConcurrentLinkedQueue<>();

    @TransactionalEventListener
    void on(StreamSettled event) {
        all.add(event);
    }

    List<StreamSettled> of(UUID session) {
        return all.stream().filter(event -> event.sessionId().equals(session)).toList();
    }

    @TransactionalEventListener
    void on(StreamFinished event) {
        finished.add(event);
    }

    List<StreamFinished> finished(UUID session) {
        return finished.stream()
                .filter(event -> event.sessionId().equals(session))
                .toList();
    }
}
