package blockbuster.server.upload.internal;

import blockbuster.media.TitleKeys;
import blockbuster.server.content.TitleSecrets;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The secret of a title that has no content id yet. */
@Component
class UploadSecrets {

    private final Uploads uploads;
    private final TitleSecrets secrets;
    private final SecureRandom random;

    UploadSecrets(Uploads uploads, TitleSecrets secrets, SecureRandom random) {
        this.uploads = uploads;
        this.secrets = secrets;
        this.random = random;
    }

    /** Draws the secret at the first call, and returns that one ever after. */
    byte[] makeOnce(UUID upload) {
        var fresh = new byte[TitleKeys.SECRET_BYTES];
        random.nextBytes(fresh);
        return open(upload, uploads.secret(upload, secrets.wrap(context(upload), fresh)));
    }

    /** The secret that was made. */
    byte[] get(UUID upload) {
        return open(upload, uploads.wrappedSecret(upload).orElseThrow());
    }

    private byte[] open(UUID upload, byte[] wrapped) {
        return secrets.unwrap(context(upload), wrapped);
    }

    private static String context(UUID upload) {
        return "upload:" + upload;
    }
}
