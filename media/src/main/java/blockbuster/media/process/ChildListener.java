package blockbuster.media.process;

/** Follows a running child; its methods are called from threads of {@link ChildProcess}, never after it returned. */
public interface ChildListener {

    /** The child runs under this handle. */
    default void started(ProcessHandle child) {}

    /** One line of standard output; an exception ends the child and is thrown to the caller. */
    void line(String line);

    /** Whether a line of standard error counts as one. */
    default boolean complains(String errorLine) {
        return true;
    }

    /** Asked several times a second; true ends the child. */
    default boolean cancelled() {
        return false;
    }
}
