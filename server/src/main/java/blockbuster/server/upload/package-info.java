/** A creator's way in: file, probe gate, ladder, encryption, Walrus, and the registration on chain. */
@ApplicationModule(displayName = "Upload")
@NullMarked
package blockbuster.server.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
