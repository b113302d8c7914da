package blockbuster.server.payment;

/** What was paid for. */
enum PaymentKind {
    PURCHASE,
    RENEWAL,
    UPGRADE
}
