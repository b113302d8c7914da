package blockbuster.sui.rpc;

import blockbuster.sui.SuiException;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.TimeUnit;

/** Connections to a node. */
final class Channels {
    private static final int MAX_MESSAGE_BYTES = 128 << 20;

    private Channels() {}

    static ManagedChannel open(String url) {
        URI uri = parse(url);
        boolean secure = "https".equals(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        var builder = NettyChannelBuilder.forAddress(uri.getHost(), port)
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .keepAliveTime(60, TimeUnit.SECONDS);
        return (secure ? builder.useTransportSecurity() : builder.usePlaintext()).build();
    }

    private static URI parse(String url) {
        try {
            URI uri = new URI(url);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            throw new SuiException("not a URL: " + url, malformed);
        }
        throw new SuiException("the URL of a Sui node starts with http:// or https://, not: " + url);
    }
}
