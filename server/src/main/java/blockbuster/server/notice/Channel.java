package blockbuster.server.notice;

/** A way to bring messages to their targets; the outbox calls it from several threads, outside of any transaction. */
public interface Channel {

    /** What messages for it are marked with. */
    String name();

    /**
     * Tries once, for a minute at the most. After a crash a message that was delivered may come again, with the same id.
     */
    Delivery deliver(Message message);
}
