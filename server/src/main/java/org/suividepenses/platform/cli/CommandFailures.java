package org.suividepenses.platform.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.platform.data.StartException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a sentence why a command failed, and ends it with 1. */
public final class CommandFailures implements IExecutionExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(CommandFailures.class);
    private static final int DEPTH = 20;

    private final ResourceBundle sentences = ResourceBundle.getBundle("messages", Locale.ROOT);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            if (said(cause, err)) {
                err.flush();
                return ApplicationCommand.FAILED;
            }
        }
        log.error("command failed", failure);
        err.println(sentence("command.failed", List.of(String.valueOf(failure.getMessage()))));
        err.flush();
        return ApplicationCommand.FAILED;
    }

    private boolean said(Throwable cause, PrintWriter err) {
        return switch (cause) {
            case StartException reason -> {
                err.println(sentence(reason.messageKey(), List.copyOf(reason.arguments())));
                yield true;
            }
            case ProblemException problem -> {
                err.println(sentence(problem.detailKey(), problem.arguments()));
                for (FieldProblem field : problem.fields()) {
                    err.println("  " + field.pointer() + " : " + sentence(field.code(), field.arguments()));
                }
                yield true;
            }
            case PortInUseException port -> {
                err.println(sentence("run.port-in-use", List.of(Integer.toString(port.getPort()))));
                yield true;
            }
            case FlywayValidateException otherVersion -> {
                err.println(sentence("run.other-version", List.of()));
                err.println("  "
                        + String.valueOf(otherVersion.getMessage())
                                .lines()
                                .skip(1)
                                .findFirst()
                                .orElse(""));
                yield true;
            }
            default -> false;
        };
    }

    private String sentence(String key, List<Object> arguments) {
        try {
            String pattern = sentences.getString(key);
            return arguments.isEmpty()
                    ? pattern
                    : new MessageFormat(pattern, Locale.FRENCH).format(arguments.toArray());
        } catch (MissingResourceException missing) {
            return key + " " + arguments;
        }
    }
}
