package blockbuster.server.revenue.leaves;

import blockbuster.server.revenue.split.WatchedPlay;
import blockbuster.sui.SuiAddress;

/**
 * One settled session as the public sees it. The line is canonical: fixed fields in alphabetical order, no space,
 * integers in decimal, ids as 0x and 64 lower-case hex digits.
 *
 * @param session the session's pseudonym
 * @param member the membership's pseudonym
 */
public record SessionLeaf(
        String session,
        String member,
        SuiAddress content,
        SuiAddress uploader,
        long creditedSeconds,
        long completionBps) {

    /** The JSON line, without a line end. */
    public String line() {
        return "{\"completionBps\":" + completionBps
                + ",\"content\":\"" + content
                + "\",\"creditedSeconds\":" + creditedSeconds
                + ",\"member\":\"" + member
                + "\",\"session\":\"" + session
                + "\",\"uploader\":\"" + uploader + "\"}";
    }

    static SessionLeaf parse(JsonLine line) {
        return new SessionLeaf(
                line.text("session"),
                line.text("member"),
                line.address("content"),
                line.address("uploader"),
                line.number("creditedSeconds"),
                line.number("completionBps"));
    }

    /** The play as the split sees it. */
    public WatchedPlay play() {
        return new WatchedPlay(member, uploader, creditedSeconds, completionBps);
    }
}
