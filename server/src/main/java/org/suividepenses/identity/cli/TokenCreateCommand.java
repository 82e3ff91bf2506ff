package org.suividepenses.identity.cli;

import org.suividepenses.identity.ApiTokens;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.User;
import org.suividepenses.identity.Users;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.cli.ApplicationCommand;
import org.suividepenses.platform.cli.ApplicationStarter;
import org.suividepenses.platform.cli.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a token by which a program acts as a user. Prints the token and nothing else. */
@Command(name = "create", description = "Create an API token; prints only the token", mixinStandardHelpOptions = true)
final class TokenCreateCommand extends ApplicationCommand {

    @Option(names = "--email", required = true, paramLabel = "E", description = "Whose token")
    private String email = "";

    @Option(names = "--name", paramLabel = "N", description = "What it is for (default: suivi)")
    private String name = "suivi";

    TokenCreateCommand(ApplicationStarter starter) {
        super(starter);
    }

    @Override
    protected int run(Services services) {
        User user = services.get(Users.class)
                .byEmail(email)
                .filter(User::active)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "user.unknown", email));
        Caller caller = Caller.commandLine(systemUser());
        out().println(services.get(ApiTokens.class)
                .create(user.id(), name, null, caller)
                .secret());
        return DONE;
    }
}
