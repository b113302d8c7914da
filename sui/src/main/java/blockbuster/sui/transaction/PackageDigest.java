package blockbuster.sui.transaction;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Blake2b256;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What an upgrade is authorized for: the hash of a package's modules and the packages that it links to. */
public final class PackageDigest {
    private PackageDigest() {}

    /** BLAKE2b-256 of the sorted module hashes and dependency ids. */
    public static Bytes of(List<Bytes> modules, List<SuiAddress> dependencies) {
        byte[][] parts = Stream.concat(
                        modules.stream().map(module -> Blake2b256.hash(module.toArray())),
                        dependencies.stream().map(SuiAddress::toByteArray))
                .sorted(Arrays::compareUnsigned)
                .toArray(byte[][]::new);
        return Bytes.of(Blake2b256.hash(parts));
    }
}
