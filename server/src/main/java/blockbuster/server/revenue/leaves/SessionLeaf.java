package blockbuster.server.revenue.leaves;

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
}
