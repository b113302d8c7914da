package blockbuster.app.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path temp;

    @Test
    void areInventedOnceAndOnlyTheirOwnerReadsThem() throws Exception {
        var data = DataDirectory.open(temp.resolve("data"));

        var first = Secrets.loadOrCreate(data, new SecureRandom());
        var second = Secrets.loadOrCreate(data, new SecureRandom());

        assertThat(second.keyEncryptionKey()).isEqualTo(first.keyEncryptionKey());
        assertThat(Base64.getDecoder().decode(first.keyEncryptionKey())).hasSize(32);
        assertThat(first.jwtSecret()).isNotEqualTo(first.streamSecret());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secretsFile())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void areCompletedForAnInstallationWithoutAReceiptKey() throws Exception {
        var data = DataDirectory.open(temp.resolve("data"));
        var before = Secrets.loadOrCreate(data, new SecureRandom());
        var text = Files.readString(data.secretsFile());
        Files.writeString(data.secretsFile(), text.replaceAll("\\s*\"receiptKey\"[^,]*,", ""));

        var completed = Secrets.loadOrCreate(data, new SecureRandom());

        assertThat(completed.receiptKey()).isNotEqualTo(before.receiptKey());
        assertThat(completed.keyEncryptionKey()).isEqualTo(before.keyEncryptionKey());
        assertThat(Secrets.loadOrCreate(data, new SecureRandom())).isEqualTo(completed);
    }

    @Test
    void neverPrintThemselves() {
        var secrets = Secrets.generate(new SecureRandom());

        assertThat(secrets.toString()).doesNotContain(secrets.jwtSecret()).doesNotContain(secrets.databasePassword());
    }
}
