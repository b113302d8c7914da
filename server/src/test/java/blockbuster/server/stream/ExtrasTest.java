package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.media.ExtrasMaker;
import blockbuster.media.FfmpegTools;
import blockbuster.media.LadderPlan;
import blockbuster.media.PackagedTitle;
import blockbuster.media.Packager;
import blockbuster.media.SmallFile;
import blockbuster.media.TitleKeys;
import blockbuster.media.Transcoder;
import blockbuster.media.VideoProbe;
import blockbuster.walrus.LocalWalrus;
import blockbuster.walrus.QuiltFile;
import blockbuster.walrus.WalrusClient;
import blockbuster.walrus.WalrusOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A film that FFmpeg made and we packaged, its small files on a local Walrus. */
@Import(ExtrasTest.Storage.class)
class ExtrasTest extends ViewerTest {

    private static final String CHAPTERS = """
            ;FFMETADATA1
            [CHAPTER]
            TIMEBASE=1/1000
            START=0
            END=2000
            title=Morning
            [CHAPTER]
            TIMEBASE=1/1000
            START=2000
            END=3000
            title=Noon
            """;

    @TempDir
    private static Path folder;

    private static Path extras;
    private static PackagedTitle title;

    @Autowired
    private LocalWalrus walrus;

    @BeforeAll
    static void packageFilm() throws IOException {
        var tools = FfmpegTools.locate(Path.of("target/ffmpeg").toAbsolutePath());
        Files.writeString(folder.resolve("chapters.txt"), CHAPTERS);
        var arguments =
                "-f lavfi -i testsrc2=s=320x180:r=25 -i chapters.txt -map_metadata 1 -t 3 -c:v libx264 film.mp4";
        tools.runFfmpeg(List.of(arguments.split(" ")), folder, Duration.ofMinutes(1), line -> {});
        var film = folder.resolve("film.mp4");
        var report = new VideoProbe(tools).probe(film);
        var ladder = new Transcoder(tools).transcode(film, report, LadderPlan.of(report), folder, progress -> {});
        extras = new ExtrasMaker(tools).make(film, report, ladder, folder);
        title = new Packager().packageTitle(ladder, extras, new TitleKeys(Titles.SECRET), folder.resolve("title"));
    }

    @BeforeEach
    void publishFilm() {
        film = titles.publish(title, store());
    }

    @Test
    void showsThumbnailsAndChaptersToTheViewerOfAStream() throws IOException {
        var answer = answer();
        var sheet = "storyboard-1.jpg";
        var token = tokenOf(answer.get("manifestUrl").toString());

        assertThat(text(path(answer.get("storyboardUrl"))))
                .isEqualTo(Files.readString(extras.resolve("storyboard.vtt"))
                        .replace(sheet + "#", sheet + "?t=" + token + "#"))
                .contains(sheet + "?t=" + token + "#xywh=160,0,160,90");
        assertThat(bytes(path(answer.get("storyboardUrl")).replace("storyboard.vtt", sheet)))
                .isEqualTo(Files.readAllBytes(extras.resolve(sheet)));
        assertThat(text(path(answer.get("chaptersUrl")))).contains("00:00:02.000 --> 00:00:03.000\nNoon");
    }

    @Test
    void refusesThemWithoutTheTokenAndWhatTheTitleLacks() {
        var stream = start(mine(BASIC));

        for (var name : List.of("storyboard.vtt", "storyboard-1.jpg", "chapters.vtt")) {
            refused(get(stream.path() + name), 401, "stream-token-invalid");
        }
        get(stream.at("storyboard-2.jpg")).expectStatus().isNotFound();
        get(stream.at("poster-1.vtt")).expectStatus().isNotFound();
        film = titles.publish();
        get(start(mine(BASIC)).at("storyboard.vtt")).expectStatus().isNotFound();
    }

    @Test
    void namesNoAddressesWhereThereIsNothing() {
        film = titles.publish();

        var answer = answer();

        assertThat(answer.get("storyboardUrl")).isNull();
        assertThat(answer.get("chaptersUrl")).isNull();
    }

    @Test
    void handsOutNothingThatWasNotStored() {
        var blobs = store();
        var swapped = new HashMap<>(blobs);
        swapped.put("storyboard.vtt", blobs.get("chapters.vtt"));
        film = titles.publish(title, swapped);

        refused(get(start(mine(BASIC)).at("storyboard.vtt")), 503, "temporarily-unavailable");
    }

    @Test
    void tellsOnTheTitlesPageWhatThereIs() {
        get("/api/v1/contents/" + film)
                .expectBody()
                .jsonPath("$.storyboard")
                .isEqualTo(true)
                .jsonPath("$.chapters.length()")
                .isEqualTo(2);
    }

    private Map<?, ?> answer() {
        return postAs(
                        "/api/v1/streams",
                        Map.of(
                                "contentId",
                                film.toString(),
                                "membershipId",
                                mine(BASIC).toString()))
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private static String path(Object url) {
        var uri = URI.create(url.toString());
        return uri.getPath() + "?" + uri.getQuery();
    }

    private Map<String, String> store() {
        var files = title.smallFiles().stream().map(ExtrasTest::quiltFile).toList();
        try (var client = new WalrusClient(walrus.url(), walrus.url())) {
            return client.storeQuilt(files, 1).patches().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, patch -> patch.getValue().value()));
        }
    }

    private static QuiltFile quiltFile(SmallFile file) {
        return new QuiltFile(file.name(), folder.resolve("title").resolve(file.name()), Map.of());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Storage {

        @Bean(destroyMethod = "close")
        LocalWalrus walrus() throws IOException {
            return LocalWalrus.start(Files.createTempDirectory("walrus"), 0);
        }

        @Bean
        @Primary
        WalrusOptions walrusOptionsOfTest(LocalWalrus walrus) {
            return WalrusOptions.of(walrus.url(), walrus.url());
        }
    }
}
