package blockbuster.app;

import blockbuster.app.cli.BlockbusterCommand;
import blockbuster.app.instance.UserCache;

/** Where {@code ./blockbuster} hands over to Java. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        CommandLog.sendTo(UserCache.folder(System.getenv()).resolve("logs/blockbuster.log"));
        System.exit(BlockbusterCommand.commandLine().execute(arguments));
    }
}
