package blockbuster.server.chain.internal;

import blockbuster.server.settings.SuiSettings;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.crypto.SuiKeyPair;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The platform's signing key, read when it is first needed. */
@Component
class OperatorKey {

    private final SuiSettings settings;
    private @Nullable SuiKeyPair key;

    OperatorKey(SuiSettings settings) {
        this.settings = settings;
    }

    synchronized SuiKeyPair get() {
        var known = key;
        if (known == null) {
            known = Keystore.load(settings.operatorKeyFile());
            key = known;
        }
        return known;
    }
}
