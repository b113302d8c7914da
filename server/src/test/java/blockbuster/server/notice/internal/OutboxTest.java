package blockbuster.server.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.TestDatabase;
import blockbuster.server.TestingClock;
import blockbuster.server.notice.Channel;
import blockbuster.server.notice.Delivery;
import blockbuster.server.notice.Message;
import blockbuster.server.notice.Outbox.Draft;
import blockbuster.server.notice.Outbox.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final TestDatabase DATABASE = TestDatabase.with("notice");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestingClock clock = new TestingClock();
    private final MessageStore store = new MessageStore(DATABASE.jdbc(), clock);
    private final NoticeSettings settings = new NoticeSettings(
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofSeconds(10),
            Duration.ofHours(6),
            3,
            Duration.ofDays(3));
    private final Sender sender = new Sender(store, settings, clock, new SimpleMeterRegistry());
    private final List<Message> delivered = new CopyOnWriteArrayList<>();

    @BeforeEach
    void empty() {
        DATABASE.jdbc().sql("delete from notice_message").update();
    }

    @Test
    void sendsWhatWasCommittedOnce() {
        DATABASE.transactions().executeWithoutResult(status -> {
            store.add(List.of(draft("rolled back")));
            status.setRollbackOnly();
        });
        store.add(List.of(draft("a"), draft("b")));
        store.add(List.of(draft("a")));

        sender.send(taking());
        sender.send(taking());

        assertThat(delivered).extracting(Message::body).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void sendsAgainWhatASenderTookAndDied() {
        store.add(List.of(draft("a")));
        var taken = store.take("test", 10, PATIENCE).getFirst();

        sender.send(taking());
        assertThat(delivered).isEmpty();
        clock.advance(PATIENCE);
        sender.send(taking());

        assertThat(delivered).extracting(Message::id).containsExactly(taken.id());
        assertThat(delivered.getFirst().attempt()).isEqualTo(2);
    }

    @Test
    void givesUpWhatFailsOrKillsItsSenderEachTime() {
        store.add(List.of(draft("a")));
        store.take("test", 10, PATIENCE);
        clock.advance(PATIENCE);
        sender.send(channel(message -> {
            throw new IllegalStateException("broken");
        }));
        clock.advance(Duration.ofHours(7));
        sender.send(channel(message -> new Delivery.Retry("still broken")));

        var entry = store.list("test", "target", 10, null).items().getFirst();
        assertThat(entry.state()).isEqualTo(State.FAILED);
        assertThat(entry.attempts()).isEqualTo(3);
        assertThat(entry.trouble()).isEqualTo("still broken");
    }

    @Test
    void sharesWorkAmongServersWithoutSendingTwice() {
        store.add(IntStream.range(0, 200).mapToObj(i -> draft("m" + i)).toList());

        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                servers.execute(() -> sender.send(taking()));
            }
        }

        assertThat(delivered).extracting(Message::body).doesNotHaveDuplicates().hasSize(200);
    }

    @Test
    void remembersWhatWasSentUntilItIsPurged() {
        store.add(List.of(draft("a")));
        sender.send(taking());

        clock.advance(Duration.ofDays(29));
        new NoticeData(store, settings).sweep(clock.instant());
        store.add(List.of(draft("a")));
        sender.send(taking());
        assertThat(delivered).hasSize(1);

        clock.advance(Duration.ofDays(2));
        new NoticeData(store, settings).sweep(clock.instant());
        assertThat(store.list("test", "target", 10, null).items()).isEmpty();
    }

    @Test
    void listsInPages() {
        for (var body : List.of("a", "b", "c")) {
            store.add(List.of(draft(body)));
            clock.advance(Duration.ofSeconds(1));
        }

        var first = store.list("test", "target", 2, null);
        var second = store.list("test", "target", 2, first.nextCursor());

        assertThat(first.items()).extracting(entry -> entry.key()).containsExactly("c", "b");
        assertThat(second.items()).extracting(entry -> entry.key()).containsExactly("a");
        assertThat(second.nextCursor()).isNull();
        assertThat(store.resend("test", "other", first.items().getFirst().id())).isFalse();
        assertThat(store.resend("test", "target", UUID.randomUUID())).isFalse();
    }

    private static Draft draft(String key) {
        return new Draft("test", "target", key, null, key);
    }

    private Channel taking() {
        return channel(message -> {
            delivered.add(message);
            return new Delivery.Delivered();
        });
    }

    private static Channel channel(Function<Message, Delivery> how) {
        return new Channel() {

            @Override
            public String name() {
                return "test";
            }

            @Override
            public Delivery deliver(Message message) {
                return how.apply(message);
            }
        };
    }
}
