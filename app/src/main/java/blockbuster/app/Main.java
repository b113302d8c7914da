package blockbuster.app;

import blockbuster.app.cli.BlockbusterCommand;

/** Where {@code ./blockbuster} hands over to Java. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(BlockbusterCommand.commandLine().execute(arguments));
    }
}
