package blockbuster.app.audit;

import blockbuster.app.AppException;
import blockbuster.receipts.Acknowledgement;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a member holds against a platform that leaves a play out: its own acknowledgement.
 *
 * @param signature the platform's, in hexadecimal digits
 */
public record HeldReceipt(Acknowledgement acknowledgement, String signature) {

    /**
     * Reads the JSON with which the API takes a challenge: stream, title, day, sequence, creditedSeconds, statement, signature.
     *
     * @throws AppException when it is not that
     */
    public static HeldReceipt read(Path file) {
        try {
            return of(JsonMapper.shared().readTree(file.toFile()));
        } catch (JacksonException | IllegalArgumentException | DateTimeException | SuiException unreadable) {
            throw new AppException(file + " is no receipt of a play: " + unreadable.getMessage(), unreadable);
        }
    }

    private static HeldReceipt of(JsonNode json) {
        return new HeldReceipt(
                new Acknowledgement(
                        UUID.fromString(json.path("stream").asString()),
                        SuiAddress.parse(json.path("title").asString()),
                        LocalDate.parse(json.path("day").asString()),
                        json.path("sequence").asLong(),
                        json.path("creditedSeconds").asLong(),
                        json.path("statement").asString()),
                json.path("signature").asString());
    }

    /** By what a challenge names it on chain. */
    Bytes digest() {
        return Bytes.fromHex(acknowledgement.digest(signature));
    }
}
