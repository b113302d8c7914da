package blockbuster.walrus;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The multipart body of a quilt, streamed from the files. */
record QuiltUpload(List<QuiltFile> files, String boundary) {

    private static final JsonMapper JSON = new JsonMapper();

    QuiltUpload {
        files = List.copyOf(files);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() throws FileNotFoundException {
        List<BodyPublisher> parts = new ArrayList<>();
        for (QuiltFile file : files) {
            parts.add(text(header(file.identifier(), "; filename=\"" + file.identifier() + "\"")));
            parts.add(BodyPublishers.ofFile(file.file()));
            parts.add(text("\r\n"));
        }
        parts.add(text(header("_metadata", "") + metadata() + "\r\n--" + boundary + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private String header(String name, String rest) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + rest + "\r\n\r\n";
    }

    private String metadata() {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (QuiltFile file : files) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("identifier", file.identifier());
            entry.put("tags", file.tags());
            entries.add(entry);
        }
        return JSON.writeValueAsString(entries);
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
}
