package blockbuster.app.platform;

import blockbuster.app.instance.DataDirectory;
import java.nio.file.Path;

/**
 * What distinguishes one platform from another on the same machine.
 *
 * @param data where it keeps everything
 * @param ports what it listens on
 * @param userCache where programs are unpacked and running platforms are listed
 * @param ownWalrus whether it starts a Walrus; otherwise one listens on its port already
 */
public record PlatformOptions(DataDirectory data, Ports ports, Path userCache, boolean ownWalrus) {}
