package blockbuster.move.binary;

/** Who may call a function. */
public enum Visibility {
    /** Only its own module. */
    PRIVATE,
    /** Everyone. */
    PUBLIC,
    /** The modules in its module's friend table; what {@code public(package)} compiles to. */
    FRIEND
}
