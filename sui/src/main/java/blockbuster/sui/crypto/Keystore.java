package blockbuster.sui.crypto;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Secret keys in files that only their owner may read; others are refused. Two forms are read: one {@code suiprivkey} text,
 * and the {@code sui} command's keystore, a JSON array of Base64 of flag ‖ secret. No message shows a secret.
 */
public final class Keystore {
    private Keystore() {}

    /** @throws SuiException when the file is missing, open to others, or does not hold exactly one key */
    public static SuiKeyPair load(Path file) {
        List<SuiKeyPair> keys = loadAll(file);
        if (keys.size() != 1) {
            throw new SuiException("the key file " + file + " holds " + keys.size()
                    + " keys; say which by its address, or use a file with one");
        }
        return keys.getFirst();
    }

    /** @throws SuiException when the file is missing, open to others, or has no key of this address */
    public static SuiKeyPair load(Path file, SuiAddress address) {
        return loadAll(file).stream()
                .filter(key -> key.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new SuiException("the key file " + file + " has no key of " + address));
    }

    /** Every key, in the file's order. */
    public static List<SuiKeyPair> loadAll(Path file) {
        String text = KeyFile.read(file);
        try {
            return parse(text);
        } catch (SuiException unreadable) {
            throw new SuiException("the key file " + file + " cannot be used: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Loads the key, or makes an Ed25519 key and writes it when there is no file. */
    public static SuiKeyPair loadOrCreate(Path file, SecureRandom random) {
        if (Files.exists(file)) {
            return load(file);
        }
        var key = Ed25519KeyPair.generate(random);
        save(file, key);
        return key;
    }

    /** Writes one {@code suiprivkey}, as a whole or not at all; missing folders are made, an existing file is replaced. */
    public static void save(Path file, SuiKeyPair key) {
        KeyFile.write(file, SuiKeys.encode(key) + "\n");
    }

    /** Like {@link #save}, in the form of the {@code sui} command's keystore. */
    public static void saveAll(Path file, List<? extends SuiKeyPair> keys) {
        KeyFile.write(file, format(keys));
    }

    /**
     * The keys in a file's text.
     *
     * @throws SuiException when it has neither form
     */
    public static List<SuiKeyPair> parse(String text) {
        return text.stripLeading().startsWith("[") ? parseArray(text) : List.of(SuiKeys.decode(text));
    }

    /** The text of the {@code sui} command's keystore. */
    public static String format(List<? extends SuiKeyPair> keys) {
        List<String> texts = keys.stream()
                .map(key -> Base64.getEncoder().encodeToString(SuiKeys.flagged(key)))
                .toList();
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(texts);
    }

    private static List<SuiKeyPair> parseArray(String text) {
        var keys = new ArrayList<SuiKeyPair>();
        try {
            for (JsonNode entry : JsonMapper.shared().readTree(text)) {
                keys.add(SuiKeys.ofFlagged(Base64.getDecoder().decode(entry.asString())));
            }
        } catch (JacksonException | IllegalArgumentException hidden) {
            // the parser's message would quote the text
            throw new SuiException("a keystore is a JSON array of Base64 texts");
        }
        return keys;
    }
}
