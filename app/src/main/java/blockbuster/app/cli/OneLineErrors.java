package blockbuster.app.cli;

import blockbuster.app.AppException;
import blockbuster.edge.EdgeException;
import blockbuster.localnet.LocalnetException;
import blockbuster.media.MediaException;
import blockbuster.sui.SuiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one line on standard error; the stack trace goes to the log. */
final class OneLineErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException misuse, String[] arguments) {
        var command = misuse.getCommandLine();
        String message = String.valueOf(misuse.getMessage());
        String end = message.endsWith(".") ? " " : ". ";
        command.getErr()
                .println("blockbuster: " + message + end + "See `"
                        + command.getCommandSpec().qualifiedName() + " --help`.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

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
            if (isOurs(cause)) {
                return String.valueOf(cause.getMessage());
            }
            innermost = cause;
        }
        return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
    }

    /** Libraries of ours speak in sentences as the application does. */
    private static boolean isOurs(Throwable cause) {
        return cause instanceof AppException
                || cause instanceof SuiException
                || cause instanceof LocalnetException
                || cause instanceof EdgeException
                || cause instanceof MediaException;
    }
}
