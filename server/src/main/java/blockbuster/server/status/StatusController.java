package blockbuster.server.status;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The status page's data: parts are asked once in some seconds, however many look. */
@RestController
@RequestMapping("/api/v1/status")
class StatusController {

    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final LoadingCache<Boolean, PlatformStatus> status;

    StatusController(Probes probes, Clock clock) {
        this.status = Caffeine.newBuilder()
                .expireAfterWrite(BELIEVED)
                .build(key -> PlatformStatus.of(clock.instant(), probes.ask()));
    }

    /** Answers 200 whatever is down: the answer says so. */
    @GetMapping
    ResponseEntity<PlatformStatus> status() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(BELIEVED).cachePublic())
                .body(status.get(true));
    }
}
