package blockbuster.app.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an installation invents once and must keep: losing the key-encryption key loses every film.
 *
 * @param databasePassword of PostgreSQL's only role
 * @param redisPassword of Redis' default user
 * @param streamSecret 32 bytes, base64: signs streaming tokens, shared by server and edges
 * @param receiptKey 32 bytes, base64: seed of the key that acknowledges what was watched; made up for installations
 *     from before there was one
 * @param jwtSecret 32 bytes, base64: signs log-ins
 * @param keyEncryptionKey 32 bytes, base64: wraps the secret of every title
 */
public record Secrets(
        String databasePassword,
        String redisPassword,
        String streamSecret,
        String receiptKey,
        String jwtSecret,
        String keyEncryptionKey) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Secrets loadOrCreate(DataDirectory data, SecureRandom random) throws IOException {
        var file = data.secretsFile();
        if (Files.exists(file)) {
            return completed(file, (ObjectNode) JSON.readTree(file), random);
        }
        var secrets = generate(random);
        PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(secrets));
        return secrets;
    }

    private static Secrets completed(Path file, ObjectNode known, SecureRandom random) throws IOException {
        if (!known.has("receiptKey")) {
            known.put("receiptKey", key(random));
            PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(known));
        }
        return JSON.treeToValue(known, Secrets.class);
    }

    static Secrets generate(SecureRandom random) {
        return new Secrets(password(random), password(random), key(random), key(random), key(random), key(random));
    }

    private static String password(SecureRandom random) {
        return HexFormat.of().formatHex(bytes(random, 20));
    }

    private static String key(SecureRandom random) {
        return Base64.getEncoder().encodeToString(bytes(random, 32));
    }

    private static byte[] bytes(SecureRandom random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
