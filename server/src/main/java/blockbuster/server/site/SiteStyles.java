package blockbuster.server.site;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts of the export's stylesheets; they don't change while the server runs. */
@Component
class SiteStyles {

    private final List<String> texts;

    SiteStyles(SiteSettings settings, ResourcePatternResolver resources) {
        this.texts = read(settings.location() + "_next/static/**/*.css", resources);
    }

    List<String> all() {
        return texts;
    }

    private static List<String> read(String pattern, ResourcePatternResolver resources) {
        try {
            var texts = new ArrayList<String>();
            for (var sheet : resources.getResources(pattern)) {
                texts.add(sheet.getContentAsString(StandardCharsets.UTF_8));
            }
            return List.copyOf(texts);
        } catch (FileNotFoundException noExport) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
