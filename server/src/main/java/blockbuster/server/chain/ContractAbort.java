package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import org.jspecify.annotations.Nullable;

/**
 * Which rule of a contract refused.
 *
 * @param packageId the version of the package that ran
 * @param code unsigned
 * @param constant the code's name in the contract's source, where it is known
 * @param sentence the rule in words, where it is known
 */
public record ContractAbort(
        SuiAddress packageId,
        String module,
        long code,
        @Nullable String constant,
        @Nullable String sentence) {}
