package blockbuster.sui.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentTest {
    private static final Deployment DEPLOYMENT = new Deployment(
            "4btiuiMPvEENsttpZC7CZ53DruC3MAgfznDbASZ7DR6S",
            new Deployment.Packages(address(1), address(2), address(3)),
            new Deployment.SharedObjects(
                    new SharedObject(address(4), 7), new SharedObject(address(5), -1), new SharedObject(address(6), 9)),
            new Deployment.Authorities(
                    new SharedObject(address(7), 1), new SharedObject(address(8), 2), new SharedObject(address(9), 3)),
            StructTag.SUI,
            new Deployment.Capabilities(
                    address(11), address(12), address(13), address(14), address(15), address(16), address(17)));

    @Test
    void readsWhatItWrote(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/deployment.json");

        DEPLOYMENT.write(file);
        DEPLOYMENT.write(file);

        assertThat(Deployment.read(file)).isEqualTo(DEPLOYMENT);
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]"})
    void refusesFilesThatAreNoDeployment(String text, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("deployment.json"), text);

        assertThatThrownBy(() -> Deployment.read(file)).isInstanceOf(SuiException.class);
    }

    @Test
    void saysWhatToDoWithAFileFromBeforeAuthorities(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("deployment.json");
        DEPLOYMENT.write(file);
        Files.writeString(file, Files.readString(file).replace("\"authorities\"", "\"unknown\""));

        assertThatThrownBy(() -> Deployment.read(file))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("move it away to deploy anew");
    }

    private static SuiAddress address(int number) {
        return SuiAddress.ofSmall(number);
    }
}
