package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A master playlist, read by our own few lines so that no code of the platform judges itself. */
record Manifest(URI uri, List<Variant> variants) {

    private static final Pattern VARIANT =
            Pattern.compile("#EXT-X-STREAM-INF:[^\n]*RESOLUTION=(\\d+)x(\\d+)[^\n]*\n([^\n]+)");
    private static final Pattern KEY = Pattern.compile("#EXT-X-KEY:METHOD=AES-128,URI=\"([^\"]+)\"");

    /** One quality of the picture. */
    record Variant(int width, int height, URI playlist) {

        int shortSide() {
            return Math.min(width, height);
        }

        /** The rendition's name, as its playlist is called. */
        String name() {
            return playlist.getPath().replaceAll(".*/|\\.m3u8$", "");
        }

        /** The playlist's keys in order, each once. */
        List<URI> keys() throws Exception {
            Map<URI, Boolean> keys = new LinkedHashMap<>();
            KEY.matcher(Http.get(playlist).body())
                    .results()
                    .forEach(key -> keys.put(playlist.resolve(key.group(1)), true));
            return List.copyOf(keys.keySet());
        }
    }

    static Manifest load(String url) throws Exception {
        var uri = URI.create(url);
        var master = Http.get(uri);
        assertThat(master.statusCode()).isEqualTo(200);
        var variants = new ArrayList<Variant>();
        VARIANT.matcher(master.body())
                .results()
                .forEach(found -> variants.add(new Variant(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        uri.resolve(found.group(3)))));
        return new Manifest(uri, variants);
    }

    int highest() {
        return variants.stream().mapToInt(Variant::shortSide).max().orElse(0);
    }

    Variant lowest() {
        return variants.stream()
                .min((left, right) -> Integer.compare(left.shortSide(), right.shortSide()))
                .orElseThrow();
    }
}
