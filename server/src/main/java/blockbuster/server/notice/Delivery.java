package blockbuster.server.notice;

/** How an attempt to deliver a message ended. */
public sealed interface Delivery {

    record Delivered() implements Delivery {}

    /** Another attempt may succeed. */
    record Retry(String why) implements Delivery {}

    /** No attempt will. */
    record Refused(String why) implements Delivery {}
}
