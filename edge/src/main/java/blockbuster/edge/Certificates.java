package blockbuster.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;

/** An edge's certificate and key as they are on disk now. Blocks. */
final class Certificates {

    private Certificates() {}

    /** TLS 1.3 only; HTTP/2 is offered. */
    static ServerSSLOptions read(TlsFiles files) {
        try {
            ServerSSLOptions options = new ServerSSLOptions();
            options.setEnabledSecureTransportProtocols(Set.of("TLSv1.3"));
            options.setUseAlpn(true);
            return options.setKeyCertOptions(new PemKeyCertOptions()
                    .setCertValue(Buffer.buffer(Files.readAllBytes(files.certificate())))
                    .setKeyValue(Buffer.buffer(Files.readAllBytes(files.key()))));
        } catch (IOException unreadable) {
            throw new EdgeException("The edge can't read its certificate or key: " + unreadable, unreadable);
        }
    }
}
