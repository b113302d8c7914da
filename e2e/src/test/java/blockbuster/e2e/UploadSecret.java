package blockbuster.e2e;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** The secret that a running platform drew for an upload, read as its operator could. */
final class UploadSecret {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private UploadSecret() {}

    static byte[] of(Path data, String upload) throws Exception {
        var secrets = JsonMapper.shared().readTree(data.resolve("secrets.json").toFile());
        var wrapped = wrapped(data, upload);
        var key = Base64.getDecoder().decode(secrets.path("keyEncryptionKey").asString());
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, wrapped, 0, NONCE_BYTES));
        cipher.updateAAD(("upload:" + upload).getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length));
    }

    private static byte[] wrapped(Path data, String upload) throws Exception {
        try (var connection = PlatformDatabase.of(data).connect();
                var select = connection.prepareStatement("select wrapped_secret from upload_job where id = ?::uuid")) {
            select.setString(1, upload);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }
}
