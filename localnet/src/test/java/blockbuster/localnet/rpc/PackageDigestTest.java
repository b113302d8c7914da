package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.PackageDigest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackageDigestTest {
    /** What a name among the dependencies stood for when the compiler computed the digest. */
    private static final Map<String, String> PLACEHOLDERS =
            Map.of("revenue_pool", "0xb10c01", "membership", "0xb10c02");

    @ParameterizedTest
    @ValueSource(strings = {"move-stdlib", "sui-framework", "revenue_pool", "membership", "content_registry"})
    void equalsTheOfficialCompilersDigest(String name) {
        JsonNode compiled = JsonMapper.shared()
                .readTree(PackageDigestTest.class.getResourceAsStream("/blockbuster/contracts/" + name + ".json"));
        List<Bytes> modules = compiled.path("modules")
                .valueStream()
                .map(JsonNode::asString)
                .map(Bytes::fromBase64)
                .toList();
        List<SuiAddress> dependencies = compiled.path("dependencies")
                .valueStream()
                .map(JsonNode::asString)
                .map(id -> SuiAddress.parse(PLACEHOLDERS.getOrDefault(id, id)))
                .toList();

        assertThat(PackageDigest.of(modules, dependencies))
                .isEqualTo(Bytes.fromHex(compiled.path("digest").asString()));
    }
}
