package blockbuster.app.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into our resources. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (var resource = VersionProvider.class.getResourceAsStream("/blockbuster/app/version.properties")) {
            if (resource == null) {
                throw new IOException("This build has no version");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
            return new String[] {"blockbuster " + properties.getProperty("version")};
        }
    }
}
