package blockbuster.receipts;

/**
 * A signed statement: what a settled play rests on, and what a distribution's leaves publish of it. It names no wallet
 * and no membership; an {@link Authorization} ties its key to one.
 *
 * @param signature by the session key over the statement's text, in hexadecimal digits
 */
public record PlayReceipt(PlayStatement statement, VerifyingKey sessionKey, String signature) {

    public static PlayReceipt sign(PlayStatement statement, SigningKey session) {
        return new PlayReceipt(statement, session.verifyingKey(), session.sign(statement.text()));
    }

    public boolean isValid() {
        return sessionKey.verifies(statement.text(), signature);
    }
}
