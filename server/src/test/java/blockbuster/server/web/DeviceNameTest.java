package blockbuster.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceNameTest {

    private static final String LIKE_GECKO = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    @Test
    void namesBrowsersAndSystems() {
        names("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox on Linux");
        names("Mozilla/5.0 (Windows NT 10.0; Win64; x64) " + LIKE_GECKO, "Chrome on Windows");
        names("Mozilla/5.0 (Windows NT 10.0; Win64; x64) " + LIKE_GECKO + " Edg/142.0.0.0", "Edge on Windows");
        names("Mozilla/5.0 (Linux; Android 16; Pixel 9) " + LIKE_GECKO, "Chrome on Android");
        names(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Mobile Safari/604.1",
                "Safari on iPhone");
        names("Lavf/59.27.100", "FFmpeg");
    }

    @Test
    void keepsNothingOfWhatItDoesNotKnow() {
        names("<script>alert(1)</script>", "");
        names(null, "");
    }

    private static void names(String userAgent, String expected) {
        assertThat(DeviceName.of(userAgent)).isEqualTo(expected);
    }
}
