package io.touchstone.shell.database;

import io.touchstone.shell.CannotStart;
import io.touchstone.shell.CommandLineAction;
import io.touchstone.shell.RunMode;
import io.touchstone.shell.RunModes;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;

/** Runs an action of a module on the database, without starting the server. */
public final class CommandLine {

    private static final int USAGE = 2;

    private CommandLine() {}

    /** A first argument that is not an option names an action. */
    public static boolean isAction(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** Runs the action and answers the exit code. */
    public static int run(String... arguments) {
        Optional<CommandLineAction> action = actions()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.name().equals(arguments[0]))
                .findFirst();
        if (action.isEmpty()) {
            System.err.println("There is no action \"%s\"; there are: %s.".formatted(arguments[0], names()));
            return USAGE;
        }
        try {
            return run(action.get(), List.of(arguments).subList(1, arguments.length));
        } catch (CannotStart e) {
            System.err.println(e.sentence());
            return USAGE;
        }
    }

    private static int run(CommandLineAction action, List<String> arguments) {
        var environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        RunMode mode = RunModes.of(environment);
        try (var database = DatabaseOnDemand.of(mode, environment)) {
            return action.run(arguments, mode, database.dataSource());
        }
    }

    private static Stream<ServiceLoader.Provider<CommandLineAction>> actions() {
        return ServiceLoader.load(CommandLineAction.class).stream();
    }

    private static String names() {
        return actions().map(each -> each.get().name()).sorted().collect(Collectors.joining(", "));
    }
}
