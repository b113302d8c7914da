package blockbuster.sui.crypto;

import blockbuster.sui.Bytes;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The part that matters of WebAuthn's CollectedClientData: which challenge an authenticator answered. */
record ClientData(Bytes challenge) {
    private static final String SIGNING = "webauthn.get";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @throws InvalidSignatureException when the JSON does not describe a signing */
    static ClientData parse(String json) {
        JsonNode root = read(json);
        if (!SIGNING.equals(text(root, "type"))) {
            throw new InvalidSignatureException("the passkey's client data is not of type " + SIGNING);
        }
        try {
            return new ClientData(Bytes.of(Base64.getUrlDecoder().decode(text(root, "challenge"))));
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidSignatureException("the passkey's challenge is not base64url");
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException malformed) {
            throw new InvalidSignatureException("the passkey's client data is not JSON");
        }
    }

    private static String text(JsonNode root, String field) {
        JsonNode value = root.path(field);
        if (!value.isString()) {
            throw new InvalidSignatureException("the passkey's client data has no text '" + field + "'");
        }
        return value.stringValue();
    }
}
