package blockbuster.server.auth;

import java.time.Instant;

/** A message that a wallet signs to prove that it holds an address; good for one login. */
record Challenge(String address, String message, Instant expiresAt) {

    static Challenge of(String domain, String address, String nonce, Instant now, Instant expiresAt) {
        var message = """
                %s asks you to log in with your Sui wallet.

                Address: %s
                Nonce: %s
                Issued at: %s
                Expires at: %s

                Signing costs nothing and sends no transaction.""".formatted(domain, address, nonce, now, expiresAt);
        return new Challenge(address, message, expiresAt);
    }
}
