package blockbuster.server;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A running platform server.
 *
 * <p>{@link #start} returns when HTTP is served and all background work has begun; {@link #close} drains requests
 * first. Both may be called from any thread.
 */
public final class BlockbusterServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private BlockbusterServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts a server.
     *
     * @param properties configuration that wins over every other source; collections become comma-separated lists
     */
    public static BlockbusterServer start(Map<String, Object> properties) {
        var application = new SpringApplication(BlockbusterApplication.class);
        application.setRegisterShutdownHook(false);
        return new BlockbusterServer(application.run(arguments(properties)));
    }

    /** The TCP port that HTTP is served on, also when {@code server.port} asked for a free one. */
    public int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? -1 : server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    private static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + text(property.getValue()))
                .toArray(String[]::new);
    }

    private static String text(Object value) {
        return value instanceof Collection<?> values
                ? values.stream().map(Object::toString).collect(Collectors.joining(","))
                : value.toString();
    }
}
