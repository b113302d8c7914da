package blockbuster.edge;

import java.nio.file.Path;

/**
 * What an edge shows to viewers over TLS, read again when it changes.
 *
 * @param certificate PEM: the certificate, then its issuers
 * @param key PEM: the private key, PKCS #8
 */
public record TlsFiles(Path certificate, Path key) {}
