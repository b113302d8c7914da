package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;

/** What the chain recorded at the payment, and the receipt that closing the distribution needs. */
public record PaidBatch(BatchPaid event, SuiAddress receipt) {}
