package blockbuster.server.revenue.leaves;

import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.ReceiptException;
import blockbuster.receipts.VerifyingKey;
import blockbuster.server.revenue.split.WatchedPlay;
import blockbuster.sui.SuiAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One settled session as the public sees it. The line is canonical: fixed fields in alphabetical order, no space,
 * integers in decimal, ids as 0x and 64 lower-case hex digits.
 *
 * @param session the session's pseudonym
 * @param member the membership's pseudonym
 * @param receipt the stream's last signed heartbeat, of the same title; none from before heartbeats were signed
 */
public record SessionLeaf(
        String session,
        String member,
        SuiAddress content,
        SuiAddress uploader,
        long creditedSeconds,
        long completionBps,
        Optional<PlayReceipt> receipt) {

    /** The JSON line, without a line end. */
    public String line() {
        var key = receipt.map(signed -> "\",\"sessionKey\":\"" + signed.sessionKey() + "\",\"signature\":\""
                + signed.signature() + "\",\"stream\":\"" + signed.statement().stream());
        return "{\"completionBps\":" + completionBps
                + ",\"content\":\"" + content
                + "\",\"creditedSeconds\":" + creditedSeconds
                + receipt.map(PlayReceipt::statement)
                        .map(said -> ",\"day\":\"" + said.day() + "\",\"details\":\"" + said.details() + "\"")
                        .orElse("")
                + ",\"member\":\"" + member + "\""
                + receipt.map(signed -> ",\"sequence\":" + signed.statement().sequence())
                        .orElse("")
                + ",\"session\":\"" + session
                + key.orElse("")
                + "\",\"uploader\":\"" + uploader + "\""
                + receipt.map(signed ->
                                ",\"watchedSeconds\":" + signed.statement().watchedSeconds())
                        .orElse("")
                + "}";
    }

    static SessionLeaf parse(JsonLine line) {
        var content = line.address("content");
        return new SessionLeaf(
                line.text("session"),
                line.text("member"),
                content,
                line.address("uploader"),
                line.number("creditedSeconds"),
                line.number("completionBps"),
                line.has("signature") ? Optional.of(receipt(line, content)) : Optional.empty());
    }

    private static PlayReceipt receipt(JsonLine line, SuiAddress content) {
        try {
            var statement = new PlayStatement(
                    UUID.fromString(line.text("stream")),
                    content,
                    LocalDate.parse(line.text("day")),
                    line.number("sequence"),
                    line.number("watchedSeconds"),
                    line.text("details"));
            return new PlayReceipt(statement, VerifyingKey.parse(line.text("sessionKey")), line.text("signature"));
        } catch (ReceiptException | DateTimeException | IllegalArgumentException e) {
            throw new MalformedLeavesException("A line has no usable receipt: " + e.getMessage(), e);
        }
    }

    /** The play as the split sees it. */
    public WatchedPlay play() {
        return new WatchedPlay(member, uploader, creditedSeconds, completionBps);
    }
}
