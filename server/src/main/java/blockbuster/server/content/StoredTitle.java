package blockbuster.server.content;

import blockbuster.media.PackagedRendition;
import blockbuster.media.PackagedTitle;
import blockbuster.media.SmallFile;
import blockbuster.media.TitleKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All it takes to play a title.
 *
 * @param blobIds Walrus blob ids by the package's file names
 */
public record StoredTitle(PackagedTitle title, Map<String, String> blobIds, TitleKeys keys) {

    public StoredTitle {
        blobIds = Map.copyOf(blobIds);
    }

    /** This title with another ladder of its film. */
    StoredTitle with(SecondPackages.SecondPackage second) {
        var all = new HashMap<>(blobIds);
        all.putAll(second.blobIds());
        return new StoredTitle(title.with(second.title()), all, keys);
    }

    /** The blobs of a rendition in the order of its files. */
    public List<String> blobsOf(PackagedRendition rendition) {
        return rendition.files().stream().map(this::blob).toList();
    }

    /** Where a small file of the package is stored. */
    public String blobOf(SmallFile file) {
        return blob(file.name());
    }

    private String blob(String file) {
        var blob = blobIds.get(file);
        if (blob == null) {
            throw new IllegalStateException("the package's file " + file + " has no blob");
        }
        return blob;
    }
}
