package blockbuster.server.stream;

import blockbuster.receipts.Acknowledgement;
import blockbuster.receipts.PlayDetails;
import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.SigningKey;
import blockbuster.receipts.Stretch;
import blockbuster.receipts.VerifyingKey;
import blockbuster.server.settings.StreamSettings;
import blockbuster.server.stream.StreamController.Acknowledged;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks what viewers sign, and signs in answer what the platform took note of. */
@Component
public class Proofs {

    private final SigningKey key;

    Proofs(StreamSettings settings) {
        this.key = SigningKey.ofSeed(settings.receiptKey().bytes());
    }

    /** A signed heartbeat. */
    record Signed(PlayReceipt receipt, PlayDetails details) {}

    /** The key by which the platform's acknowledgements are checked. */
    public VerifyingKey receiptKey() {
        return key.verifyingKey();
    }

    /** The heartbeat as its viewer signed it; refuses one that is not signed, or says less than one before. */
    Signed verify(StreamSession session, Heartbeat heartbeat, List<Stretch> stretches) {
        var sessionKey = session.sessionKey().orElseThrow(StreamProblems::sessionKeyRequired);
        var proof = heartbeat.proof();
        if (proof == null) {
            throw StreamProblems.unsigned();
        }
        var details = new PlayDetails(session.membershipId(), proof.atMs(), stretches, proof.windows());
        var statement = new PlayStatement(
                session.id(),
                session.contentId(),
                session.day(),
                heartbeat.sequence(),
                proof.watchedSeconds(),
                details.hash());
        var receipt = new PlayReceipt(statement, sessionKey, proof.signature());
        if (!receipt.isValid()) {
            throw StreamProblems.badSignature(statement, details);
        }
        long before = session.receipt()
                .map(earlier -> earlier.statement().watchedSeconds())
                .orElse(0L);
        if (proof.watchedSeconds() < before) {
            throw StreamProblems.watchedLess(before);
        }
        return new Signed(receipt, details);
    }

    /** The platform's word for a session's last signed heartbeat and the credit so far. */
    Acknowledged acknowledge(PlayReceipt receipt, long creditedSeconds) {
        var acknowledgement = Acknowledgement.of(receipt.statement(), creditedSeconds);
        return new Acknowledged(
                acknowledgement.sequence(),
                acknowledgement.creditedSeconds(),
                acknowledgement.statement(),
                key.sign(acknowledgement.text()));
    }
}
