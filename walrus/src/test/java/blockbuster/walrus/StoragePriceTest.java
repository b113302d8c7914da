package blockbuster.walrus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoragePriceTest {

    @Test
    void agreesWithTheOfficialSeventeenByteExample() {
        assertThat(StoragePrice.encodedBytes(17)).isEqualTo(66_034_000);
        assertThat(StoragePrice.frost(17, 1)).isEqualTo(132_300);
    }

    @Test
    void costsWhatTheNodesVoted() {
        assertThat(StoragePrice.frost(1, 3, 500)).isEqualTo(1_500);
        assertThat(StoragePrice.frost((1 << 20) + 1, 3, 500)).isEqualTo(3_000);
    }

    @Test
    void growsFourAndAHalfTimesTheContent() {
        long film = 512L << 20;

        assertThat((StoragePrice.encodedBytes(film) - StoragePrice.encodedBytes(1)) / (double) film)
                .isBetween(4.4, 4.6);
    }
}
