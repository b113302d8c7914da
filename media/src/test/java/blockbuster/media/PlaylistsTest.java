package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaylistsTest {

    private static final PackagedTitle TITLE = TestTitles.title(
            TestTitles.video("v1080", 608, 1080, 4_000_000),
            TestTitles.video("v480", 854, 480, 1_000_000),
            TestTitles.audio("a0", "de", 130_000),
            TestTitles.audio("a1", "de", 140_000),
            TestTitles.audio("a2", "und", 120_000));

    private static final UriScheme URIS = new UriScheme() {
        @Override
        public String playlist(String rendition) {
            return rendition + ".m3u8?t=T";
        }

        @Override
        public String key(String rendition, String window) {
            return "keys/" + rendition + "/" + window + ".key?t=T";
        }

        @Override
        public String segment(StoredRange range, @Nullable StoredRange next) {
            return "https://edge/b/" + range.blobId() + "/" + range.from() + "-" + range.to() + ".m4s?t=T";
        }
    };

    @Test
    void writesMediaPlaylistOfPictures() {
        var text = Playlists.media(TITLE.rendition("v480").orElseThrow(), List.of("BLOB0", "BLOB1"), URIS);

        assertThat(text).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-TARGETDURATION:4
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-MAP:URI="https://edge/b/BLOB0/0-99.m4s?t=T"
                #EXT-X-KEY:METHOD=AES-128,URI="keys/v480/0.key?t=T",IV=0x01010101010101010101010101010101
                #EXTINF:4.004000,
                https://edge/b/BLOB0/100-1123.m4s?t=T
                #EXT-X-KEY:METHOD=AES-128,URI="keys/v480/1.key?t=T",IV=0x02020202020202020202020202020202
                #EXTINF:2.002000,
                https://edge/b/BLOB1/0-511.m4s?t=T
                #EXT-X-ENDLIST
                """);
    }

    @Test
    void givesSoundOneKey() {
        var text = Playlists.media(TITLE.rendition("a0").orElseThrow(), List.of("BLOB0"), URIS);

        assertThat(text.lines().filter(line -> line.startsWith("#EXT-X-KEY")))
                .hasSize(2)
                .allMatch(line -> line.contains("URI=\"keys/a0/all.key?t=T\""));
    }

    @Test
    void writesMediaPlaylistOfSubtitles() {
        assertThat(Playlists.media(TestTitles.subtitles("s0", "de", Role.MAIN), List.of("BLOB0"), URIS))
                .isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-TARGETDURATION:6
                        #EXT-X-PLAYLIST-TYPE:VOD
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-KEY:METHOD=AES-128,URI="keys/s0/all.key?t=T",IV=0x05050505050505050505050505050505
                        #EXTINF:6.000000,
                        https://edge/b/BLOB0/0-95.vtt?t=T
                        #EXT-X-ENDLIST
                        """);
    }

    @Test
    void writesMasterPlaylistHighestFirst() {
        assertThat(Playlists.master(TITLE, 1080, URIS)).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aud",NAME="German",LANGUAGE="de",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="a0.m3u8?t=T"
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aud",NAME="German 2",LANGUAGE="de",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",URI="a1.m3u8?t=T"
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aud",NAME="Sound",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",URI="a2.m3u8?t=T"
                #EXT-X-STREAM-INF:BANDWIDTH=4140000,AVERAGE-BANDWIDTH=2070000,RESOLUTION=608x1080,FRAME-RATE=29.970,CODECS="avc1.64001F,mp4a.40.2",AUDIO="aud"
                v1080.m3u8?t=T
                #EXT-X-STREAM-INF:BANDWIDTH=1140000,AVERAGE-BANDWIDTH=570000,RESOLUTION=854x480,FRAME-RATE=29.970,CODECS="avc1.64001F,mp4a.40.2",AUDIO="aud"
                v480.m3u8?t=T
                """);
    }

    @Test
    void offersSurroundAsSecondGroupAndSubtitlesToEveryVariant() {
        var title = TestTitles.title(
                TestTitles.video("v480", 854, 480, 1_000_000),
                TestTitles.audio("a0", "de", 130_000),
                TestTitles.audio("a1", "en", 120_000),
                TestTitles.audio("a2", "de", 6, 390_000),
                TestTitles.subtitles("s0", "de", Role.MAIN),
                TestTitles.subtitles("s1", "en", Role.FORCED),
                TestTitles.subtitles("s2", "en", Role.CAPTIONS));

        assertThat(Playlists.master(title, 480, URIS)).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aud",NAME="German",LANGUAGE="de",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="a0.m3u8?t=T"
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aud",NAME="English",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",URI="a1.m3u8?t=T"
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aud6",NAME="German",LANGUAGE="de",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="6",URI="a2.m3u8?t=T"
                #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="sub",NAME="German",LANGUAGE="de",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="s0.m3u8?t=T"
                #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="sub",NAME="English (forced)",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,FORCED=YES,URI="s1.m3u8?t=T"
                #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="sub",NAME="English (captions)",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,CHARACTERISTICS="public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound",URI="s2.m3u8?t=T"
                #EXT-X-STREAM-INF:BANDWIDTH=1130000,AVERAGE-BANDWIDTH=565000,RESOLUTION=854x480,FRAME-RATE=29.970,CODECS="avc1.64001F,mp4a.40.2",AUDIO="aud",SUBTITLES="sub"
                v480.m3u8?t=T
                #EXT-X-STREAM-INF:BANDWIDTH=1390000,AVERAGE-BANDWIDTH=695000,RESOLUTION=854x480,FRAME-RATE=29.970,CODECS="avc1.64001F,mp4a.40.2",AUDIO="aud6",SUBTITLES="sub"
                v480.m3u8?t=T
                """);
    }

    @Test
    void offersModernCodecsAsVariantsOfTheirOwnWithinTheTier() {
        var title = TestTitles.title(
                TestTitles.video("v480", 854, 480, 1_000_000),
                TestTitles.video("v480-av1", "av01.0.04M.08", 854, 480, 500_000),
                TestTitles.video("v1080-av1", "av01.0.08M.08", 1920, 1080, 2_000_000),
                TestTitles.audio("a0", "de", 130_000),
                TestTitles.audio("a0-opus", "Opus", "de", 2, 96_000));

        assertThat(Playlists.master(title, 480, URIS)).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aud",NAME="German",LANGUAGE="de",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="a0.m3u8?t=T"
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aud-opus",NAME="German",LANGUAGE="de",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="a0-opus.m3u8?t=T"
                #EXT-X-STREAM-INF:BANDWIDTH=1130000,AVERAGE-BANDWIDTH=565000,RESOLUTION=854x480,FRAME-RATE=29.970,CODECS="avc1.64001F,mp4a.40.2",AUDIO="aud"
                v480.m3u8?t=T
                #EXT-X-STREAM-INF:BANDWIDTH=596000,AVERAGE-BANDWIDTH=298000,RESOLUTION=854x480,FRAME-RATE=29.970,CODECS="av01.0.04M.08,Opus",AUDIO="aud-opus"
                v480-av1.m3u8?t=T
                """);
    }

    @Test
    void leavesOutWhatTheTierDoesNotAllowByTheShortSide() {
        assertThat(Playlists.master(TITLE, 607, URIS)).contains("v480.m3u8").doesNotContain("v1080");
        assertThat(Playlists.master(TITLE, 608, URIS)).contains("v480.m3u8", "v1080.m3u8");
        assertThatThrownBy(() -> Playlists.master(TITLE, 360, URIS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesNoSoundWhereThereIsNone() {
        var silent = TestTitles.title(TestTitles.video("v480", 854, 480, 1_000_000));

        assertThat(Playlists.master(silent, 480, URIS))
                .contains("CODECS=\"avc1.64001F\"\n")
                .doesNotContain("AUDIO", "mp4a");
    }

    @Test
    void refusesWrongNumberOfBlobs() {
        var rendition = TITLE.rendition("v480").orElseThrow();

        assertThatThrownBy(() -> Playlists.media(rendition, List.of("BLOB0"), URIS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
