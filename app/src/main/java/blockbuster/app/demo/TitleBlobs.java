package blockbuster.app.demo;

import blockbuster.app.demo.DemoResult.StoredBlob;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.objects.ContentItem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A title's blobs: their ids from the chain, their sizes from Walrus, their renditions from a viewer's manifest. */
final class TitleBlobs {

    private static final Pattern PLAYLIST = Pattern.compile("([A-Za-z0-9_.-]+)\\.m3u8\\?[^\"\\s]+");
    private static final Pattern BLOB = Pattern.compile("/b/([A-Za-z0-9_-]{43})/");
    private static final String HIDDEN = "hidden";

    private final Stage stage;
    private final HttpClient http;

    TitleBlobs(Stage stage, HttpClient http) {
        this.stage = stage;
        this.http = http;
    }

    List<StoredBlob> of(String contentId, String manifestUrl) throws IOException, InterruptedException {
        var content = ContentItem.of(stage.chain().getObject(SuiAddress.parse(contentId)));
        var renditions = renditions(URI.create(manifestUrl));
        var blobs = new ArrayList<StoredBlob>();
        for (var blobId : content.blobIds()) {
            blobs.add(new StoredBlob(blobId, size(blobId), renditions.getOrDefault(blobId, HIDDEN)));
        }
        return blobs;
    }

    private Map<String, String> renditions(URI master) throws IOException, InterruptedException {
        var renditions = new HashMap<String, String>();
        for (var playlist : PLAYLIST.matcher(text(master)).results().toList()) {
            BLOB.matcher(text(master.resolve(playlist.group())))
                    .results()
                    .forEach(blob -> renditions.put(blob.group(1), playlist.group(1)));
        }
        return renditions;
    }

    private String text(URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    private long size(String blobId) throws IOException, InterruptedException {
        var uri = URI.create(stage.instance().walrusUrl() + "/v1/blobs/" + blobId);
        HttpResponse<Void> answer = http.send(HttpRequest.newBuilder(uri).HEAD().build(), BodyHandlers.discarding());
        return answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    }
}
