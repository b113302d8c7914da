package blockbuster.bench;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Move package of the benchmarks, compiled. */
record BenchPackage(List<Bytes> modules, List<SuiAddress> dependencies) {
    static BenchPackage load() {
        try (var in = BenchPackage.class.getResourceAsStream("bench.json")) {
            if (in == null) {
                throw new IllegalStateException("bench.json is missing: build the module with Maven");
            }
            var json = JsonMapper.shared().readTree(in);
            var modules = new ArrayList<Bytes>();
            for (JsonNode module : json.path("modules")) {
                modules.add(Bytes.of(Base64.getDecoder().decode(module.asString())));
            }
            var dependencies = new ArrayList<SuiAddress>();
            json.path("dependencies").forEach(id -> dependencies.add(SuiAddress.parse(id.asString())));
            return new BenchPackage(List.copyOf(modules), List.copyOf(dependencies));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
