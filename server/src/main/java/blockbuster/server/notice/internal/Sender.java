package blockbuster.server.notice.internal;

import blockbuster.server.notice.Channel;
import blockbuster.server.notice.Delivery;
import blockbuster.server.notice.Message;
import blockbuster.server.notice.Outbox.State;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. An attempt is counted before it is made, so that a message that kills its sender is given up in the
 * end; a message is marked as delivered after it was, so that none is lost.
 */
@Component
class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    /** How many go out at once. */
    private static final int BATCH = 32;

    /** Longer than any channel tries. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int MOST_DOUBLINGS = 15;

    private final MessageStore store;
    private final NoticeSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    Sender(MessageStore store, NoticeSettings settings, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    void send(Channel channel) {
        int taken;
        do {
            var messages = store.take(channel.name(), BATCH, PATIENCE);
            taken = messages.size();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                messages.forEach(message -> threads.execute(() -> send(channel, message)));
            }
        } while (taken == BATCH);
    }

    private void send(Channel channel, Message message) {
        var outcome = attempt(channel, message);
        meters.counter(
                        "blockbuster.notices",
                        "channel",
                        channel.name(),
                        "outcome",
                        outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
        switch (outcome) {
            case Delivery.Delivered() -> store.finish(message.id(), State.DELIVERED, null);
            case Delivery.Refused(var why) -> giveUp(channel, message, why);
            case Delivery.Retry(var why) when message.attempt() >= settings.attempts() -> giveUp(channel, message, why);
            case Delivery.Retry(var why) ->
                store.retry(message.id(), clock.instant().plus(wait(message)), why);
        }
    }

    private static Delivery attempt(Channel channel, Message message) {
        try {
            return channel.deliver(message);
        } catch (RuntimeException broken) {
            log.atError()
                    .setCause(broken)
                    .addKeyValue("channel", channel.name())
                    .addKeyValue("messageId", message.id())
                    .log("notice.broken");
            return new Delivery.Retry(broken.getClass().getSimpleName());
        }
    }

    private void giveUp(Channel channel, Message message, String why) {
        store.finish(message.id(), State.FAILED, why);
        log.atWarn()
                .addKeyValue("channel", channel.name())
                .addKeyValue("messageId", message.id())
                .addKeyValue("reason", why)
                .log("notice.failed");
    }

    /** Grows with each attempt, and differs a little from message to message lest they all come back at once. */
    private Duration wait(Message message) {
        long factor = 1L << Math.min(2 * (message.attempt() - 1), MOST_DOUBLINGS);
        var wait = settings.firstRetry().multipliedBy(factor);
        var bounded = wait.compareTo(settings.longestRetry()) < 0 ? wait : settings.longestRetry();
        return bounded.plus(
                bounded.multipliedBy(Math.floorMod(message.id().hashCode(), 20)).dividedBy(100));
    }
}
