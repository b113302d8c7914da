package blockbuster.localnet.execution;

/** How much an upgrade may change, from most to least. */
enum UpgradePolicy {
    /** Bodies may change; what others build on stays. */
    COMPATIBLE(0),
    /** Everything stays; modules, types and functions may come. */
    ADDITIVE(128),
    /** Only the versions of dependencies change. */
    DEP_ONLY(192);

    private final int code;

    UpgradePolicy(int code) {
        this.code = code;
    }

    /** The number in capabilities and tickets. */
    int code() {
        return code;
    }
}
