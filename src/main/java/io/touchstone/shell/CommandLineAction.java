package io.touchstone.shell;

import java.util.List;
import javax.sql.DataSource;

/**
 * Something the packaged jar does for an operator instead of serving: {@code java -jar touchstone.jar <name> [arguments]}.
 * A module lists its class in {@code META-INF/services/io.touchstone.shell.CommandLineAction}; it needs a public
 * constructor without arguments, and works without Spring.
 */
public interface CommandLineAction {

    /** The first word of the command line. */
    String name();

    /**
     * Does it and answers the process's exit code.
     *
     * @param database the database of the data folder, of the running server when one runs on it, else started for this
     *     call; or the external one that the datasource variables name
     */
    int run(List<String> arguments, RunMode mode, DataSource database);
}
