package blockbuster.server.chain.internal;

import blockbuster.server.settings.SuiSettings;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.Keystore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The platform's signing key, read when it is first needed. */
@Component
class OperatorKey {

    private final SuiSettings settings;
    private @Nullable Ed25519KeyPair key;

    OperatorKey(SuiSettings settings) {
        this.settings = settings;
    }

    synchronized Ed25519KeyPair get() {
        var known = key;
        if (known == null) {
            known = Keystore.load(settings.operatorKeyFile());
            key = known;
        }
        return known;
    }
}
