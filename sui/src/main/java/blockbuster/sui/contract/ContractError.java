package blockbuster.sui.contract;

/**
 * What an abort code of a module means.
 *
 * @param constant its name in the source
 * @param sentence its comment there, for people
 */
public record ContractError(String module, long code, String constant, String sentence) {}
