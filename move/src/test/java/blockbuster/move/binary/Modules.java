package blockbuster.move.binary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The modules of our packages, as the official compiler made them. */
public final class Modules {
    private static final Pattern BASE64 = Pattern.compile("\"([A-Za-z0-9+/]{40,}={0,2})\"");
    private static final List<String> PACKAGES =
            List.of("move-stdlib", "sui-framework", "revenue_pool", "membership", "content_registry");

    private Modules() {}

    /** Their bytes, in publish order. */
    public static List<byte[]> all() {
        var modules = new ArrayList<byte[]>();
        for (var name : PACKAGES) {
            try (var json = Modules.class.getResourceAsStream("/blockbuster/contracts/" + name + ".json")) {
                var found = BASE64.matcher(new String(json.readAllBytes(), StandardCharsets.UTF_8));
                while (found.find()) {
                    addModule(Base64.getDecoder().decode(found.group(1)), modules);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return modules;
    }

    private static void addModule(byte[] bytes, List<byte[]> modules) {
        boolean magic = (bytes[0] & 0xFF) == 0xA1 && (bytes[1] & 0xFF) == 0x1C;
        if (magic) {
            modules.add(bytes);
        }
    }
}
