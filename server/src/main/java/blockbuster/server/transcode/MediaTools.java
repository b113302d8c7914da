package blockbuster.server.transcode;

import blockbuster.media.FfmpegTools;
import blockbuster.server.settings.MediaSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds FFmpeg when it is first needed: a server that takes no uploads doesn't need it. */
@Component
public class MediaTools {

    private final MediaSettings settings;
    private @Nullable FfmpegTools found;

    MediaTools(MediaSettings settings) {
        this.settings = settings;
    }

    /** The tools; the first call may unpack them. */
    public synchronized FfmpegTools ffmpeg() {
        var tools = found;
        if (tools == null) {
            var chosen = settings.ffmpegDir();
            tools = chosen == null ? FfmpegTools.locate(settings.workDir().resolve("ffmpeg")) : FfmpegTools.in(chosen);
            found = tools;
        }
        return tools;
    }
}
