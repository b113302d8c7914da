package blockbuster.move;

/** A module's address and name. */
public record ModuleId(AccountAddress address, String name) {
    @Override
    public String toString() {
        return address + "::" + name;
    }
}
