package blockbuster.server.revenue.internal;

import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.VerifyingKey;
import blockbuster.sui.SuiAddress;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A receipt as the database keeps it; its title is the session's. */
record StoredReceipt(
        String stream,
        String day,
        long sequence,
        long watchedSeconds,
        String details,
        String sessionKey,
        String signature) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static String text(PlayReceipt receipt) {
        var said = receipt.statement();
        return JSON.writeValueAsString(new StoredReceipt(
                said.stream().toString(),
                said.day().toString(),
                said.sequence(),
                said.watchedSeconds(),
                said.details(),
                receipt.sessionKey().toString(),
                receipt.signature()));
    }

    static PlayReceipt parse(String text, SuiAddress title) {
        var stored = JSON.readValue(text, StoredReceipt.class);
        var statement = new PlayStatement(
                UUID.fromString(stored.stream),
                title,
                LocalDate.parse(stored.day),
                stored.sequence,
                stored.watchedSeconds,
                stored.details);
        return new PlayReceipt(statement, VerifyingKey.parse(stored.sessionKey), stored.signature);
    }
}
