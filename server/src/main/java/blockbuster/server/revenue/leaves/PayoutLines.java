package blockbuster.server.revenue.leaves;

import blockbuster.server.revenue.split.CreatorPayout;

/** A creator's payout as a line. */
final class PayoutLines {

    private PayoutLines() {}

    static String line(CreatorPayout payout) {
        return "{\"carried\":\"" + payout.carried()
                + "\",\"carriedIn\":\"" + payout.carriedIn()
                + "\",\"claimed\":\"" + payout.claimed()
                + "\",\"paid\":\"" + payout.paid()
                + "\",\"share\":\"" + payout.share()
                + "\",\"uploader\":\"" + payout.uploader() + "\"}";
    }

    static CreatorPayout parse(JsonLine line) {
        try {
            return new CreatorPayout(
                    line.address("uploader"),
                    line.amount("share"),
                    line.amount("carriedIn"),
                    line.amount("paid"),
                    line.amount("claimed"),
                    line.amount("carried"));
        } catch (IllegalArgumentException e) {
            throw new MalformedLeavesException(String.valueOf(e.getMessage()), e);
        }
    }
}
