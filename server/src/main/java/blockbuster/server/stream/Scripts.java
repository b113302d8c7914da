package blockbuster.server.stream;

import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** The module's Lua scripts: each runs atomically in Redis. Their files say what they take and answer. */
@Component
class Scripts {

    private static final RedisScript<Long> ACQUIRE = load("acquire");
    private static final RedisScript<Long> TOUCH = load("touch");
    private static final RedisScript<Long> TAKE = load("take");
    private static final RedisScript<Long> SEED = load("seed");

    private final StringRedisTemplate redis;

    Scripts(StringRedisTemplate redis) {
        this.redis = redis;
    }

    long acquire(String key, Object... arguments) {
        return run(ACQUIRE, key, arguments);
    }

    long touch(String key, Object... arguments) {
        return run(TOUCH, key, arguments);
    }

    long take(String key, Object... arguments) {
        return run(TAKE, key, arguments);
    }

    long seed(String key, Object... arguments) {
        return run(SEED, key, arguments);
    }

    private long run(RedisScript<Long> script, String key, Object... arguments) {
        var texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return redis.execute(script, List.of(key), texts);
    }

    private static RedisScript<Long> load(String name) {
        return RedisScript.of(new ClassPathResource("blockbuster/server/stream/" + name + ".lua"), Long.class);
    }
}
