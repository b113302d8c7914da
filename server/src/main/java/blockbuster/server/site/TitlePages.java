package blockbuster.server.site;

import blockbuster.server.content.Content;
import blockbuster.server.content.ContentCatalogue;
import blockbuster.server.settings.PlatformSettings;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Puts titles' tags into the pages that play them; without a title, or a database, the page stays as it is. */
@Component
class TitlePages {

    private static final Logger log = LoggerFactory.getLogger(TitlePages.class);
    private static final String FILE = "watch/_.html";
    private static final String PATH = "/watch/";

    private final ContentCatalogue catalogue;
    private final URI publicUrl;

    TitlePages(ContentCatalogue catalogue, PlatformSettings platform) {
        this.catalogue = catalogue;
        this.publicUrl = platform.publicUrl();
    }

    /** The page's content with the tags of the title that the path names. */
    Optional<byte[]> tagged(SiteFile page, String path) {
        if (!page.name().equals(FILE) || !path.startsWith(PATH)) {
            return Optional.empty();
        }
        return title(path.substring(PATH.length()))
                .map(title -> TitleTags.insert(new String(page.content(), StandardCharsets.UTF_8), title, publicUrl)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Content> title(String id) {
        try {
            return catalogue.find(SuiAddress.parse(id)).filter(Content::isApproved);
        } catch (SuiException notAnId) {
            return Optional.empty();
        } catch (DataAccessException databaseIsAway) {
            log.atWarn().setCause(databaseIsAway).log("page.untagged");
            return Optional.empty();
        }
    }
}
