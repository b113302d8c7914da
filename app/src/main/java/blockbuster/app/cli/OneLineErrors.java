package blockbuster.app.cli;

import blockbuster.app.AppException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one line on standard error; the stack trace goes to the log. */
final class OneLineErrors implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        LoggerFactory.getLogger(OneLineErrors.class).error("{} failed", parsed.originalArgs(), failure);
        commandLine.getErr().println("blockbuster: " + message(failure));
        return commandLine.getCommandSpec().exitCodeOnExecutionException();
    }

    /** Our own sentence where there is one in the chain of causes, else the innermost cause with its kind. */
    static String message(Throwable failure) {
        Throwable innermost = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AppException) {
                return String.valueOf(cause.getMessage());
            }
            innermost = cause;
        }
        return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
    }
}
