package blockbuster.server.settings;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where uploads and transcodes live on disk, and FFmpeg's folder if it is not to be found by itself. */
@Validated
@ConfigurationProperties("blockbuster.media")
public record MediaSettings(@NotNull Path workDir, @Nullable Path ffmpegDir) {}
