package blockbuster.server.auth;

import blockbuster.receipts.LoginMessage;
import java.time.Instant;

/** A message that a wallet signs to prove that it holds an address; good for one login. */
record Challenge(String address, String message, Instant expiresAt) {

    static Challenge of(LoginMessage message) {
        return new Challenge(message.address().toString(), message.text(), message.expiresAt());
    }
}
