package blockbuster.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Blake2b256;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What the platform signs in answer to a heartbeat. With it a member proves a play that a distribution left out or cut.
 *
 * @param day the UTC day on which the stream started
 * @param creditedSeconds the stream's credit so far
 * @param statement hash of the viewer's {@link PlayStatement}
 */
public record Acknowledgement(
        UUID stream, SuiAddress title, LocalDate day, long sequence, long creditedSeconds, String statement) {

    private static final String FORMAT = "blockbuster-acknowledgement/1";

    public static Acknowledgement of(PlayStatement statement, long creditedSeconds) {
        return new Acknowledgement(
                statement.stream(),
                statement.title(),
                statement.day(),
                statement.sequence(),
                creditedSeconds,
                statement.hash());
    }

    /** What is signed. */
    public String text() {
        return new CanonicalText(FORMAT)
                .with("stream", stream)
                .with("title", title)
                .with("day", day)
                .with("sequence", sequence)
                .with("credited", creditedSeconds)
                .with("statement", statement)
                .text();
    }

    /** Whether the platform signed this, with the key that a distribution's leaves name. */
    public boolean isSignedBy(VerifyingKey platform, String signature) {
        return platform.verifies(text(), signature);
    }

    /** By what a challenge names this on chain: BLAKE2b-256 of the text, a line feed and the signature, in hexadecimal digits. */
    public String digest(String signature) {
        return HexFormat.of().formatHex(Blake2b256.hash((text() + "\n" + signature).getBytes(UTF_8)));
    }
}
