package blockbuster.media.process;

/** Follows a running child; both methods are called from threads of {@link ChildProcess}, never after it returned. */
public interface ChildListener {

    /** The child runs under this handle. */
    default void started(ProcessHandle child) {}

    /** One line of standard output; an exception ends the child and is thrown to the caller. */
    void line(String line);

    /** Asked several times a second; true ends the child. */
    default boolean cancelled() {
        return false;
    }
}
