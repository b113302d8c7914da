package blockbuster.sui.contract;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.TypeTag;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where Blockbuster's contracts and their objects are on one network.
 *
 * @param chainId of the network, Base58
 * @param coinType what memberships are paid in
 */
public record Deployment(
        String chainId,
        Packages packages,
        SharedObjects objects,
        Authorities authorities,
        TypeTag coinType,
        Capabilities capabilities) {
    /**
     * The packages' original ids, which are also the addresses of their types and events; they never change.
     *
     * @param newest where the newest versions are, which is what calls name
     */
    public record Packages(
            SuiAddress revenuePool, SuiAddress membership, SuiAddress contentRegistry, StorageIds newest) {
        /** Packages in their first version. */
        public Packages(SuiAddress revenuePool, SuiAddress membership, SuiAddress contentRegistry) {
            this(revenuePool, membership, contentRegistry, new StorageIds(revenuePool, membership, contentRegistry));
        }
    }

    /** One version of each package. */
    public record StorageIds(SuiAddress revenuePool, SuiAddress membership, SuiAddress contentRegistry) {}

    /** The objects that everyone uses. */
    public record SharedObjects(SharedObject revenuePool, SharedObject memberRegistry, SharedObject contentRegistry) {}

    /** The objects that say which capabilities are in force, one for each package. */
    public record Authorities(SharedObject revenuePool, SharedObject membership, SharedObject contentRegistry) {}

    /** The objects that allow what not everyone may do. */
    public record Capabilities(
            SuiAddress revenueAdmin,
            SuiAddress distributor,
            SuiAddress admin,
            SuiAddress contentAdmin,
            SuiAddress moderator,
            SuiAddress catalogue,
            SuiAddress meter) {}

    /** The same with other capabilities. */
    Deployment with(Capabilities others) {
        return new Deployment(chainId, packages, objects, authorities, coinType, others);
    }

    /** @throws SuiException when the file is missing or no deployment */
    public static Deployment read(Path file) {
        try {
            return DeploymentJson.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new SuiException(
                    "the deployment file " + file + " cannot be read: name the one that `publish` wrote", unreadable);
        }
    }

    /** Writes the file as a whole or not at all. */
    public void write(Path file) {
        Path absolute = file.toAbsolutePath();
        Path partial = absolute.resolveSibling(absolute.getFileName() + ".partial");
        try {
            Files.createDirectories(absolute.getParent());
            Files.write(partial, DeploymentJson.format(this).getBytes(StandardCharsets.UTF_8));
            try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(partial, absolute, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new SuiException(
                    "the deployment file " + file + " cannot be written: " + failed.getMessage(), failed);
        }
    }
}
